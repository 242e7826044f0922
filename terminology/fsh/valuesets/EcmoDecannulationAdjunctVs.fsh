ValueSet: EcmoDecannulationAdjunctVs
Id: ecmo-decannulation-adjunct
Title: "ECMO decannulation adjunct"
Description: "All codes of the code system ecmo-decannulation-adjunct."
* insert GuideValueSet
* include codes from system EcmoDecannulationAdjunctCs
