ValueSet: EcmoOutcomeVs
Id: ecmo-outcome
Title: "ECMO outcome"
Description: "All codes of the code system ecmo-outcome."
* insert GuideValueSet
* include codes from system EcmoOutcomeCs
