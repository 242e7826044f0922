Instance: survival-on-ecmo
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(survival-on-ecmo)
* name = "SurvivalOnEcmo"
* title = "Survival on ECMO"
* description = "Share of ended runs whose support ended with the patient alive (weaned, bridged or transferred) and alive 48 hours later. A stated status is used as it stands."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#survival-on-ecmo
* insert EligibleRuns
* insert Population(denominator, [[Ended runs (completed, or stopped with an outcome) whose status 48 hours after the end of support is stated or follows from the times.]], [[run_ended = 'present' and survived_48h_after_weaning is not null]])
* insert Population(numerator, [[Support ended with the patient alive, and the patient alive 48 hours later.]], [[run_ended = 'present' and survived_48h_after_weaning = 'present']])
