ValueSet: EcmoRelatednessVs
Id: ecmo-relatedness
Title: "ECMO relatedness"
Description: "All codes of the code system ecmo-relatedness."
* insert GuideValueSet
* include codes from system EcmoRelatednessCs
