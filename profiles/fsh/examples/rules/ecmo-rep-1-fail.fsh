Instance: ecmo-rep-1-fail
InstanceOf: EcmoSurvivalReport
Usage: #example
Title: "ecmo-rep-1-fail"
Description: "More survived than were counted."
* status = #complete
* type = #summary
* measure = "https://w3id.org/ecmo-fhir/Measure/survival-to-discharge|0.1.0"
* date = "2025-11-20"
* period.start = "2024-10-01"
* period.end = "2025-09-30"
* group.code = EcmoMeasureCs#survival-to-discharge
* group.population[0].code = $POPULATION#initial-population
* group.population[0].count = 6
* group.population[1].code = $POPULATION#denominator
* group.population[1].count = 5
* group.population[2].code = $POPULATION#numerator
* group.population[2].count = 6
