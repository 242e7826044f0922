Extension: Anaesthesia
Id: anaesthesia
Title: "Anaesthesia"
Description: "How the patient was kept comfortable during the procedure."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoAnaesthesiaVs (required)
