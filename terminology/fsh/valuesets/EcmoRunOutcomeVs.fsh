ValueSet: EcmoRunOutcomeVs
Id: ecmo-run-outcome
Title: "ECMO run outcome"
Description: "All codes of the code system ecmo-run-outcome."
* insert GuideValueSet
* include codes from system EcmoRunOutcomeCs
