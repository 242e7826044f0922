ValueSet: EcmoResolutionVs
Id: ecmo-resolution
Title: "ECMO resolution"
Description: "All codes of the code system ecmo-resolution."
* insert GuideValueSet
* include codes from system EcmoResolutionCs
