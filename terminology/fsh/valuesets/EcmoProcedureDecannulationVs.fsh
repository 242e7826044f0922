ValueSet: EcmoProcedureDecannulationVs
Id: ecmo-procedure-decannulation
Title: "ECMO procedure decannulation"
Description: "Removal of cannulae."
* insert GuideValueSet
* EcmoProcedureCs#decannulation
