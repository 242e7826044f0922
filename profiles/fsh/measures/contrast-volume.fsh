Instance: contrast-volume
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(contrast-volume)
* name = "ContrastVolume"
* title = "Contrast volume"
* description = "Contrast medium at percutaneous decannulation, mL. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#contrast-volume
* insert EligibleRuns
* insert Population(denominator, [[Percutaneous decannulations that state it.]], [[decannulation = 'percutaneous' and contrast_ml is not null]])
* insert Population(denominator-exclusion, [[Runs without percutaneous decannulation.]], [[decannulation <> 'percutaneous']])
* insert Population(measure-observation, [[mL.]], [[contrast_ml]])
