Extension: ComplicationSeverity
Id: complication-severity
Title: "Complication severity"
Description: "How severe the complication was. Gradings such as VARC-3 or BARC may follow as further codings."
Context: Observation
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoSeverityVs (required)
