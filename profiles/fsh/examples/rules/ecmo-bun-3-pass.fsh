Instance: ecmo-bun-3-pass
InstanceOf: EcmoSubmissionBundle
Usage: #example
Title: "ecmo-bun-3-pass"
Description: "One run."
* type = #transaction
* entry[0].fullUrl = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* entry[0].resource = ecmo-bun-3-pass-ecmo-patient
* entry[0].request.method = #PUT
* entry[0].request.url = "Patient?identifier=https://hospital.example/sid/patient|P-01"
* entry[1].fullUrl = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"
* entry[1].resource = ecmo-bun-3-pass-ecmo-centre
* entry[1].request.method = #PUT
* entry[1].request.url = "Organization?identifier=https://hospital.example/sid/centre|C-01"
* entry[2].fullUrl = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* entry[2].resource = ecmo-bun-3-pass-ecmo-hospital-encounter
* entry[2].request.method = #PUT
* entry[2].request.url = "Encounter?identifier=https://hospital.example/sid/encounter|E-01"
* entry[3].fullUrl = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* entry[3].resource = ecmo-bun-3-pass-ecmo-run
* entry[3].request.method = #PUT
* entry[3].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01"

Instance: ecmo-bun-3-pass-ecmo-patient
InstanceOf: EcmoPatient
Usage: #inline
Title: "ecmo-bun-3-pass-ecmo-patient"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"

Instance: ecmo-bun-3-pass-ecmo-centre
InstanceOf: EcmoCentre
Usage: #inline
Title: "ecmo-bun-3-pass-ecmo-centre"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"

Instance: ecmo-bun-3-pass-ecmo-hospital-encounter
InstanceOf: EcmoHospitalEncounter
Usage: #inline
Title: "ecmo-bun-3-pass-ecmo-hospital-encounter"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider.reference = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"

Instance: ecmo-bun-3-pass-ecmo-run
InstanceOf: EcmoRun
Usage: #inline
Title: "ecmo-bun-3-pass-ecmo-run"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* outcome = EcmoRunOutcomeCs#weaned-survived-48h
