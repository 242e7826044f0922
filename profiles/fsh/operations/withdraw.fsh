Instance: withdraw
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://w3id.org/ecmo-fhir/OperationDefinition/withdraw"
* version = "0.1.0"
* status = #active
* kind = #operation
* code = #withdraw
* system = false
* type = false
* instance = true
* resource = #Procedure
* name = "Withdraw"
* title = "Withdraw a run"
* description = "Takes a run back: the run and everything that is part of it become entered-in-error in one transaction, and a Provenance says why. Patient and stay are left as they are."
* affectsState = true
* insert In(reason, 1, 1, string, Why\, in a few words.)
* insert Out(return, 1, 1, OperationOutcome, How many resources were withdrawn.)
