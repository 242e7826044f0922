RuleSet: RunObservation
* insert Identified
* insert PartOfProcedure
* status MS
* code MS
* subject 1..
* subject only Reference(Patient)
* subject MS
* encounter MS
* effective[x] MS
* note MS
