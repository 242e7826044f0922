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
* insert Population(denominator, Percutaneous decannulations that state it (air_kerma_mgy\).)
* insert Population(denominator-exclusion, Runs without percutaneous decannulation.)
