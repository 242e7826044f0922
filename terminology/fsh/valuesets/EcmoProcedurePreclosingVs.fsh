ValueSet: EcmoProcedurePreclosingVs
Id: ecmo-procedure-preclosing
Title: "ECMO procedure preclosing"
Description: "Preclosing."
* insert GuideValueSet
* EcmoProcedureCs#preclosing
