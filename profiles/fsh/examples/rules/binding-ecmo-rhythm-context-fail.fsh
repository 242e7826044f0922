Instance: binding-ecmo-rhythm-context-fail
InstanceOf: EcmoMeasurement
Usage: #example
Title: "binding-ecmo-rhythm-context-fail"
Description: "A code outside ecmo-rhythm-context."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 8.86 'mmol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
* extension[rhythmContext].valueCodeableConcept = EcmoProcedureCs#preclosing
