ValueSet: EcmoApproachVs
Id: ecmo-approach
Title: "ECMO approach"
Description: "All codes of the code system ecmo-approach."
* insert GuideValueSet
* include codes from system EcmoApproachCs
