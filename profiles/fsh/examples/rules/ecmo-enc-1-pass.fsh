Instance: ecmo-enc-1-pass
InstanceOf: EcmoHospitalEncounter
Usage: #example
Title: "ecmo-enc-1-pass"
Description: "Finished, with a length instead of an end."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject = Reference(ecmo-patient-example)
* period.start = "2025-03-01T13:20:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider = Reference(ecmo-centre-example)
* length = 12 'd'
* period.end.extension[0].url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* period.end.extension[0].valueCode = #unknown
