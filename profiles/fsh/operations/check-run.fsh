Instance: check-run
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://w3id.org/ecmo-fhir/OperationDefinition/check-run"
* version = "0.1.0"
* status = #active
* kind = #operation
* code = #check-run
* system = false
* type = true
* instance = true
* resource = #Procedure
* name = "CheckRun"
* title = "Check run"
* description = "Looks at one ECMO run: the rules between its resources, its level of completeness (extension completeness), and what the next level still needs. On a stored run, or on a Bundle sent as the body, which is checked as on a push and not stored."
* affectsState = false
* insert In(resource, 0, 1, Bundle, The bundle to look at; on the type only.)
* insert Out(return, 1, 1, OperationOutcome, What was found.)
