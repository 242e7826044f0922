ValueSet: EcmoPhaseVs
Id: ecmo-phase
Title: "ECMO phase"
Description: "All codes of the code system ecmo-phase."
* insert GuideValueSet
* include codes from system EcmoPhaseCs
