ValueSet: EcmoStopReasonVs
Id: ecmo-stop-reason
Title: "ECMO stop reason"
Description: "All codes of the code system ecmo-stop-reason."
* insert GuideValueSet
* include codes from system EcmoStopReasonCs
