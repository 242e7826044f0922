Instance: search-by-complication-presence
InstanceOf: SearchParameter
Usage: #definition
* id = "complication-presence"
* insert GuideSearch(complication-presence, token)
* name = "ComplicationPresence"
* description = "Complications that are present (52101004 of SNOMED CT) or absent (2667000)."
* base[0] = #Observation
* expression = "Observation.where(code.coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-type').exists()).value.ofType(CodeableConcept)"
* xpathUsage = #normal
