Instance: search-by-phase
InstanceOf: SearchParameter
Usage: #definition
* id = "phase"
* insert GuideSearch(phase, token)
* name = "Phase"
* description = "Complications that began in a phase of the run."
* base[0] = #Observation
* expression = "Observation.extension.where(url = 'https://w3id.org/ecmo-fhir/StructureDefinition/complication-phase').value.ofType(CodeableConcept)"
* xpathUsage = #normal
