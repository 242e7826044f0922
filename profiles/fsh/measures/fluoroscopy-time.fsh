Instance: fluoroscopy-time
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(fluoroscopy-time)
* name = "FluoroscopyTime"
* title = "Fluoroscopy time"
* description = "Fluoroscopy at percutaneous decannulation, min. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#fluoroscopy-time
* insert EligibleRuns
* insert Population(denominator, [[Percutaneous decannulations that state it.]], [[decannulation = 'percutaneous' and fluoroscopy_min is not null]])
* insert Population(denominator-exclusion, [[Runs without percutaneous decannulation.]], [[decannulation <> 'percutaneous']])
* insert Population(measure-observation, [[Minutes.]], [[fluoroscopy_min]])
