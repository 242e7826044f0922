Instance: search-by-run
InstanceOf: SearchParameter
Usage: #definition
* id = "run"
* insert GuideSearch(run, reference)
* name = "Run"
* description = "What is part of a run, or of a procedure of it."
* base[0] = #MedicationAdministration
* base[+] = #Observation
* base[+] = #Procedure
* expression = "MedicationAdministration.partOf | Observation.partOf | Procedure.partOf"
* xpathUsage = #normal
* target[0] = #Procedure
