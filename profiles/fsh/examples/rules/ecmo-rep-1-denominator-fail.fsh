Instance: ecmo-rep-1-denominator-fail
InstanceOf: EcmoComplicationReport
Usage: #example
Title: "ecmo-rep-1-denominator-fail"
Description: "More were assessed than selected."
* status = #complete
* type = #summary
* measure = "https://w3id.org/ecmo-fhir/Measure/complication-item|0.1.0"
* date = "2025-11-20"
* period.start = "2024-10-01"
* period.end = "2025-09-30"
* group.code = EcmoComplicationTypeCs#access-dissection
* group.population[0].code = $POPULATION#initial-population
* group.population[0].count = 6
* group.population[1].code = $POPULATION#denominator
* group.population[1].count = 7
* group.population[2].code = $POPULATION#numerator
* group.population[2].count = 1
