ValueSet: EcmoPlaceVs
Id: ecmo-place
Title: "ECMO place"
Description: "All codes of the code system ecmo-place."
* insert GuideValueSet
* include codes from system EcmoPlaceCs
