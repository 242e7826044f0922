ValueSet: EcmoSupportIntentVs
Id: ecmo-support-intent
Title: "ECMO support intent"
Description: "All codes of the code system ecmo-support-intent."
* insert GuideValueSet
* include codes from system EcmoSupportIntentCs
