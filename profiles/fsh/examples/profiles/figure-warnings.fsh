Instance: figure-warnings
InstanceOf: OperationOutcome
Usage: #inline
* id = "figure-warnings"
* issue.severity = #warning
* issue.code = #business-rule
* issue.details.coding = EcmoProblemCs#ECMO-COH-005
* issue.diagnostics = "1 of the 7 runs of Group/ecmo-cohort-example are no longer stored, or were entered in error."
