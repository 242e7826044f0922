ValueSet: EcmoDecannulationTechniqueVs
Id: ecmo-decannulation-technique
Title: "ECMO decannulation technique"
Description: "All codes of the code system ecmo-decannulation-technique."
* insert GuideValueSet
* include codes from system EcmoDecannulationTechniqueCs
