Extension: DeIdentificationLevel
Id: de-identification-level
Title: "De-identification level"
Description: "How far the data were de-identified before they were given out."
Context: MeasureReport, Patient, Group
* value[x] 1..1
* value[x] only code
* value[x] from EcmoDeIdentificationVs (required)
