Instance: weaning
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(weaning)
* name = "Weaning"
* title = "Weaning"
* description = "Share of ended runs whose patient was weaned from ECMO. Transferred runs stay in the denominator as not weaned; bridged runs count as weaned only when asked."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#weaning
* insert EligibleRuns
* insert Population(denominator, [[Ended runs (completed, or stopped with an outcome) of which it is stated, or follows from the outcome of the run, whether the patient was weaned.]], [[run_ended = 'present' and weaned is not null]])
* insert Population(numerator, [[Weaned, as stated by ecmo-run-outcome or by the outcome of the run. By default a bridge to a device or transplant is none.]], [[run_ended = 'present' and weaned = 'present']])
