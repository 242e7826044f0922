Instance: dose-area-product
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(dose-area-product)
* name = "DoseAreaProduct"
* title = "Dose area product"
* description = "Dose area product at percutaneous decannulation, cGy.cm2. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#dose-area-product
* insert EligibleRuns
* insert Population(denominator, [[Percutaneous decannulations that state it.]], [[decannulation = 'percutaneous' and dap_cgycm2 is not null]])
* insert Population(denominator-exclusion, [[Runs without percutaneous decannulation.]], [[decannulation <> 'percutaneous']])
* insert Population(measure-observation, [[cGy.cm2.]], [[dap_cgycm2]])
