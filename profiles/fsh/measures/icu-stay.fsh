Instance: icu-stay
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(icu-stay)
* name = "IcuStay"
* title = "Stay in intensive care"
* description = "All stays in intensive care together, d: lengths as stated, else the periods. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#icu-stay
* insert EligibleRuns
* insert Population(denominator, [[Runs whose stays are all known.]], [[icu_days is not null]])
* insert Population(measure-observation, [[Days of 24 hours.]], [[icu_days]])
