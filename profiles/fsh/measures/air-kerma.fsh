Instance: air-kerma
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(air-kerma)
* name = "AirKerma"
* title = "Air kerma"
* description = "Air kerma at percutaneous decannulation, mGy. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#air-kerma
* insert EligibleRuns
* insert Population(denominator, [[Percutaneous decannulations that state it.]], [[decannulation = 'percutaneous' and air_kerma_mgy is not null]])
* insert Population(denominator-exclusion, [[Runs without percutaneous decannulation.]], [[decannulation <> 'percutaneous']])
* insert Population(measure-observation, [[mGy.]], [[air_kerma_mgy]])
