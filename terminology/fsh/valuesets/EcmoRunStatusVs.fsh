ValueSet: EcmoRunStatusVs
Id: ecmo-run-status
Title: "ECMO run status"
Description: "Status of a run."
* insert GuideValueSet
* $EVENT#in-progress
* $EVENT#completed
* $EVENT#stopped
* $EVENT#not-done
* $EVENT#entered-in-error
