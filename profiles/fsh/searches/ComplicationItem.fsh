Instance: search-by-complication-item
InstanceOf: SearchParameter
Usage: #definition
* id = "complication-item"
* insert GuideSearch(complication-item, token)
* name = "ComplicationItem"
* description = "Statements on a complication: that it happened, or that it did not."
* base[0] = #Observation
* expression = "Observation.code.coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-type')"
* xpathUsage = #normal
