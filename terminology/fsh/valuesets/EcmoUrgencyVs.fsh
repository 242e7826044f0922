ValueSet: EcmoUrgencyVs
Id: ecmo-urgency
Title: "ECMO urgency"
Description: "All codes of the code system ecmo-urgency."
* insert GuideValueSet
* include codes from system EcmoUrgencyCs
