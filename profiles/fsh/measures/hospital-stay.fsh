Instance: hospital-stay
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(hospital-stay)
* name = "HospitalStay"
* title = "Hospital stay"
* description = "Hospital stay, d: length as stated, else the period. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#hospital-stay
* insert EligibleRuns
* insert Population(denominator, [[Runs whose stay is over and known.]], [[hospital_days is not null and coalesce(discharge, 'unknown') <> 'pending']])
* insert Population(measure-observation, [[Days of 24 hours.]], [[hospital_days]])
