Instance: ecmo-duration
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(ecmo-duration)
* name = "EcmoDuration"
* title = "Duration of support"
* description = "Time on support, h: as stated, else the sum of the flow segments. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#ecmo-duration
* insert EligibleRuns
* insert Population(denominator, [[Ended runs whose support is known.]], [[run_ended = 'present' and ecmo_hours is not null]])
* insert Population(measure-observation, [[Hours.]], [[ecmo_hours]])
