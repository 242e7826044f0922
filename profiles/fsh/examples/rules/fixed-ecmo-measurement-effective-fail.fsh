Instance: fixed-ecmo-measurement-effective-fail
InstanceOf: Observation
Usage: #example
Title: "fixed-ecmo-measurement-effective-fail"
Description: "No time."
* meta.profile = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-measurement"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* valueQuantity = 8.86 'mmol/L'
* status = #final
* subject = Reference(ecmo-patient-example)
* partOf = Reference(ecmo-run-example)
