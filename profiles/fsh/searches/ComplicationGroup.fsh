Instance: search-by-complication-group
InstanceOf: SearchParameter
Usage: #definition
* id = "complication-group"
* insert GuideSearch(complication-group, token)
* name = "ComplicationGroup"
* description = "Complications, and checklists of them, of a group."
* base[0] = #Observation
* expression = "Observation.category.coding.where(system = 'https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-group')"
* xpathUsage = #normal
