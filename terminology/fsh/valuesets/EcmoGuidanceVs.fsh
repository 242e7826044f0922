ValueSet: EcmoGuidanceVs
Id: ecmo-guidance
Title: "ECMO guidance"
Description: "All codes of the code system ecmo-guidance."
* insert GuideValueSet
* include codes from system EcmoGuidanceCs
