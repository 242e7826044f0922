Instance: cannulation-time
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(cannulation-time)
* name = "CannulationTime"
* title = "Cannulation time"
* description = "First puncture to the start of flow, min: as stated, else by the clock. The score is the median; the summary has mean, standard deviation, quartiles and range."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* scoring = $SCORING#continuous-variable
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#cannulation-time
* insert EligibleRuns
* insert Population(denominator, [[Runs in which it is stated or known by the clock.]], [[cannulation_min is not null]])
* insert Population(measure-observation, [[Minutes.]], [[cannulation_min]])
