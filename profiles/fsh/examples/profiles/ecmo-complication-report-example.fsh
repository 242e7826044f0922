Instance: ecmo-complication-report-example
InstanceOf: EcmoComplicationReport
Usage: #example
Title: "ecmo-complication-report-example"
Description: "One of six had a dissection of the femoral artery."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">One of six had a dissection of the femoral artery.</div>"
* extension[basis].extension[cohort].valueReference = Reference(ecmo-cohort-example)
* extension[basis].extension[cohortVersion].valueString = "1"
* extension[basis].extension[asOf].valueInstant = "2025-11-20T00:00:00Z"
* extension[basis].extension[dataVersion].valueDecimal = 128
* extension[basis].extension[members].valueString = "sha-256:c6f2b3fd1b1fc6a0d8bd65d1bd1ec3f1a9e9b1b5b32d4d8c76e0ac1b7c6f8b0a"
* contained = figure-warnings
* extension[warnings].valueReference.reference = "#figure-warnings"
* status = #complete
* type = #summary
* measure = "https://w3id.org/ecmo-fhir/Measure/complication-item|0.1.0"
* date = "2025-11-20"
* period.start = "2024-10-01"
* period.end = "2025-09-30"
* reporter = Reference(ecmo-centre-example)
* group.code = EcmoComplicationTypeCs#access-dissection
* group.extension[interval].extension[lower].valueDecimal = 0.4365
* group.extension[interval].extension[upper].valueDecimal = 0.9699
* group.extension[interval].extension[level].valueDecimal = 0.95
* group.extension[interval].extension[method].valueCode = #wilson
* group.extension[missing].valueInteger = 0
* group.extension[pending].valueInteger = 0
* group.extension[presentNotAssessed].valueInteger = 0
* group.population[0].code = $POPULATION#initial-population
* group.population[0].count = 6
* group.population[1].code = $POPULATION#denominator
* group.population[1].count = 6
* group.population[2].code = $POPULATION#numerator
* group.population[2].count = 1
* group.measureScore.value = 0.1667
* group.stratifier.code.text = "sex"
* group.stratifier.stratum.value.text = "male"
* group.stratifier.stratum.population.code = $POPULATION#denominator
* group.stratifier.stratum.population.count = 5
