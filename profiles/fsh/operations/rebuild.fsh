Instance: rebuild
InstanceOf: OperationDefinition
Usage: #definition
* insert GuideOperation(rebuild)
* name = "Rebuild"
* title = "Rebuild"
* description = "Fills the view tables anew from the stored resources. For administrators; POST only; resources are not changed."
* affectsState = true
* insert Out(outcome, 1, 1, OperationOutcome, What was rebuilt.)
