Instance: ecmo-submission-bundle-example
InstanceOf: EcmoSubmissionBundle
Usage: #example
Title: "ecmo-submission-bundle-example"
Description: "One run with everything that belongs to it, ready to be posted."
* type = #transaction
* entry[0].fullUrl = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* entry[0].resource = ecmo-submission-bundle-example-ecmo-patient
* entry[0].request.method = #PUT
* entry[0].request.url = "Patient?identifier=https://hospital.example/sid/patient|P-01"
* entry[1].fullUrl = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"
* entry[1].resource = ecmo-submission-bundle-example-ecmo-centre
* entry[1].request.method = #PUT
* entry[1].request.url = "Organization?identifier=https://hospital.example/sid/centre|C-01"
* entry[2].fullUrl = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* entry[2].resource = ecmo-submission-bundle-example-ecmo-hospital-encounter
* entry[2].request.method = #PUT
* entry[2].request.url = "Encounter?identifier=https://hospital.example/sid/encounter|E-01"
* entry[3].fullUrl = "urn:uuid:1ac05c08-aac2-5e6c-a296-d95d3960683f"
* entry[3].resource = ecmo-submission-bundle-example-ecmo-icu-encounter
* entry[3].request.method = #PUT
* entry[3].request.url = "Encounter?identifier=https://hospital.example/sid/encounter|E-01/icu"
* entry[4].fullUrl = "urn:uuid:f1f8acac-8a7f-5bd6-a591-07d1ea948780"
* entry[4].resource = ecmo-submission-bundle-example-ecmo-shock-team
* entry[4].request.method = #PUT
* entry[4].request.url = "CareTeam?identifier=https://hospital.example/sid/team|T-01"
* entry[5].fullUrl = "urn:uuid:96024156-23a6-5eaa-87b2-d0492cb60bb0"
* entry[5].resource = ecmo-submission-bundle-example-ecmo-indication
* entry[5].request.method = #PUT
* entry[5].request.url = "Condition?identifier=https://hospital.example/sid/run|R-01/indication/stemi"
* entry[6].fullUrl = "urn:uuid:1b082f65-d983-5394-a41a-d90782e34e96"
* entry[6].resource = ecmo-submission-bundle-example-ecmo-device
* entry[6].request.method = #PUT
* entry[6].request.url = "Device?identifier=https://hospital.example/sid/device|D-01"
* entry[7].fullUrl = "urn:uuid:c7b61e44-f4da-587f-83bc-0f930596bcd3"
* entry[7].resource = ecmo-submission-bundle-example-ecmo-cannula
* entry[7].request.method = #PUT
* entry[7].request.url = "Device?identifier=https://hospital.example/sid/device|D-02"
* entry[8].fullUrl = "urn:uuid:a3b2db7b-f4b2-5674-af5d-871b627c01f8"
* entry[8].resource = ecmo-submission-bundle-example-venous-cannula
* entry[8].request.method = #PUT
* entry[8].request.url = "Device?identifier=https://hospital.example/sid/device|D-04"
* entry[9].fullUrl = "urn:uuid:be599410-a0c4-515a-97d5-07ae5dbf6ed6"
* entry[9].resource = ecmo-submission-bundle-example-ecmo-closure-device
* entry[9].request.method = #PUT
* entry[9].request.url = "Device?identifier=https://hospital.example/sid/device|D-03"
* entry[10].fullUrl = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* entry[10].resource = ecmo-submission-bundle-example-ecmo-run
* entry[10].request.method = #PUT
* entry[10].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01"
* entry[11].fullUrl = "urn:uuid:fd71ccaf-4b3b-51f8-a795-aa9c6606c2fa"
* entry[11].resource = ecmo-submission-bundle-example-ecmo-mode-segment
* entry[11].request.method = #PUT
* entry[11].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/segment/1"
* entry[12].fullUrl = "urn:uuid:d87a2fe3-352b-5d4d-a2c5-53481a9c2a9b"
* entry[12].resource = ecmo-submission-bundle-example-ecmo-cannulation
* entry[12].request.method = #PUT
* entry[12].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/cannulation/arterial"
* entry[13].fullUrl = "urn:uuid:fef97ea6-2593-5829-97cb-2e6b6c3e2f83"
* entry[13].resource = ecmo-submission-bundle-example-venous-cannulation
* entry[13].request.method = #PUT
* entry[13].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/cannulation/venous"
* entry[14].fullUrl = "urn:uuid:23df5d49-8933-5b54-a184-deff1a6d0aa8"
* entry[14].resource = ecmo-submission-bundle-example-ecmo-preclosing
* entry[14].request.method = #PUT
* entry[14].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/preclosing/arterial"
* entry[15].fullUrl = "urn:uuid:4f2053ec-0016-550a-a124-2d2d60964b5e"
* entry[15].resource = ecmo-submission-bundle-example-ecmo-pci
* entry[15].request.method = #PUT
* entry[15].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/pci"
* entry[16].fullUrl = "urn:uuid:b2453a6d-8352-57bf-9d38-213ca395a8a1"
* entry[16].resource = ecmo-submission-bundle-example-ecmo-timi-flow
* entry[16].request.method = #PUT
* entry[16].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/timi/post"
* entry[17].fullUrl = "urn:uuid:b2576fc8-87bc-52f0-a859-34c0a48b91a1"
* entry[17].resource = ecmo-submission-bundle-example-ecmo-coronary-lesion
* entry[17].request.method = #PUT
* entry[17].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/lesion/lmca"
* entry[18].fullUrl = "urn:uuid:74df8d67-3039-55d3-8203-011d7fdc00ad"
* entry[18].resource = ecmo-submission-bundle-example-ecmo-lv-unloading
* entry[18].request.method = #PUT
* entry[18].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/iabp"
* entry[19].fullUrl = "urn:uuid:426d303b-a47f-5858-bf36-3e3a0462614f"
* entry[19].resource = ecmo-submission-bundle-example-ecmo-decannulation
* entry[19].request.method = #PUT
* entry[19].request.url = "Procedure?identifier=https://hospital.example/sid/run|R-01/decannulation"
* entry[20].fullUrl = "urn:uuid:2ede80db-4b07-541c-a938-492f744822c4"
* entry[20].resource = ecmo-submission-bundle-example-ecmo-circuit-parameter
* entry[20].request.method = #PUT
* entry[20].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/pump-speed-set/1"
* entry[21].fullUrl = "urn:uuid:d83af78d-1624-5eef-8443-c8ec306fce74"
* entry[21].resource = ecmo-submission-bundle-example-ecmo-measurement
* entry[21].request.method = #PUT
* entry[21].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/lactate/pre"
* entry[22].fullUrl = "urn:uuid:344bb9e4-135f-54bb-87c1-c45cf043c302"
* entry[22].resource = ecmo-submission-bundle-example-ecmo-comorbidity-statement
* entry[22].request.method = #PUT
* entry[22].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/history/diabetes"
* entry[23].fullUrl = "urn:uuid:a7806af9-b66a-5b57-be1c-2440cb9b4372"
* entry[23].resource = ecmo-submission-bundle-example-ecmo-procedure-time
* entry[23].request.method = #PUT
* entry[23].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/support-duration"
* entry[24].fullUrl = "urn:uuid:9a60ad92-47a9-5bcc-bb8c-f015ba895e99"
* entry[24].resource = ecmo-submission-bundle-example-ecmo-anticoagulation
* entry[24].request.method = #PUT
* entry[24].request.url = "MedicationAdministration?identifier=https://hospital.example/sid/run|R-01/heparin"
* entry[25].fullUrl = "urn:uuid:e48f9bbd-aa6a-5896-b79f-cc9fac72d725"
* entry[25].resource = ecmo-submission-bundle-example-ecmo-complication
* entry[25].request.method = #PUT
* entry[25].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/cx/access-dissection"
* entry[26].fullUrl = "urn:uuid:13d82d50-6e4f-5870-97e2-b8ac6248cc09"
* entry[26].resource = ecmo-submission-bundle-example-ecmo-complication-checklist
* entry[26].request.method = #PUT
* entry[26].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/vascular-access"
* entry[27].fullUrl = "urn:uuid:a98b735c-9336-54b8-84fb-4b8e6b57d2e9"
* entry[27].resource = ecmo-submission-bundle-example-checklist-mechanical
* entry[27].request.method = #PUT
* entry[27].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/mechanical"
* entry[28].fullUrl = "urn:uuid:77a99944-88ef-5b5e-9737-fa53b73fdc5a"
* entry[28].resource = ecmo-submission-bundle-example-checklist-bleeding
* entry[28].request.method = #PUT
* entry[28].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/bleeding"
* entry[29].fullUrl = "urn:uuid:ca510e21-ee0f-55fc-a43f-2129917237dc"
* entry[29].resource = ecmo-submission-bundle-example-checklist-neurological
* entry[29].request.method = #PUT
* entry[29].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/neurological"
* entry[30].fullUrl = "urn:uuid:01bf8a9b-4938-5e26-b0f4-e27d0931b4c1"
* entry[30].resource = ecmo-submission-bundle-example-checklist-renal
* entry[30].request.method = #PUT
* entry[30].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/renal"
* entry[31].fullUrl = "urn:uuid:7d47b4cf-30b7-57ee-b713-ce4181abb72d"
* entry[31].resource = ecmo-submission-bundle-example-checklist-pulmonary
* entry[31].request.method = #PUT
* entry[31].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/pulmonary"
* entry[32].fullUrl = "urn:uuid:d4a476d0-2ed9-5e17-9893-abb487eb6bc6"
* entry[32].resource = ecmo-submission-bundle-example-checklist-metabolic
* entry[32].request.method = #PUT
* entry[32].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/metabolic"
* entry[33].fullUrl = "urn:uuid:d9e87025-51c3-5c51-84ff-246eb195a5fd"
* entry[33].resource = ecmo-submission-bundle-example-checklist-limb
* entry[33].request.method = #PUT
* entry[33].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/limb"
* entry[34].fullUrl = "urn:uuid:39fa3ad1-0d48-5b48-b4c6-8c2e2d39dd83"
* entry[34].resource = ecmo-submission-bundle-example-checklist-infection
* entry[34].request.method = #PUT
* entry[34].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/infection"
* entry[35].fullUrl = "urn:uuid:1ca89801-2e89-5915-ac29-f68c9ee43598"
* entry[35].resource = ecmo-submission-bundle-example-checklist-cardiac
* entry[35].request.method = #PUT
* entry[35].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/cardiac"
* entry[36].fullUrl = "urn:uuid:b30bd151-b45f-58b9-bc98-fbbb72356742"
* entry[36].resource = ecmo-submission-bundle-example-checklist-haematological
* entry[36].request.method = #PUT
* entry[36].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/checklist/haematological"
* entry[37].fullUrl = "urn:uuid:809626e7-b967-51ce-8c3c-e8cef368baae"
* entry[37].resource = ecmo-submission-bundle-example-ecmo-run-outcome
* entry[37].request.method = #PUT
* entry[37].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/outcome"
* entry[38].fullUrl = "urn:uuid:a3937c9f-af69-525e-a37c-ec92c7256c24"
* entry[38].resource = ecmo-submission-bundle-example-ecmo-vital-status
* entry[38].request.method = #PUT
* entry[38].request.url = "Observation?identifier=https://hospital.example/sid/run|R-01/vital-status/d90"

Instance: ecmo-submission-bundle-example-ecmo-patient
InstanceOf: EcmoPatient
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-patient"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"
* deceasedBoolean = false

Instance: ecmo-submission-bundle-example-ecmo-centre
InstanceOf: EcmoCentre
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-centre"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"
* extension[annualVolume].extension[year].valueInteger = 2024
* extension[annualVolume].extension[count].valueInteger = 42

Instance: ecmo-submission-bundle-example-ecmo-hospital-encounter
InstanceOf: EcmoHospitalEncounter
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-hospital-encounter"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01"
* status = #finished
* class = $ACT#IMP
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* period.start = "2025-03-01T13:20:00+05:00"
* period.end = "2025-03-13T11:00:00+05:00"
* length = 12 'd'
* hospitalization.origin.reference = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"
* hospitalization.dischargeDisposition = $DISCHARGE#home
* serviceProvider.reference = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"

Instance: ecmo-submission-bundle-example-ecmo-icu-encounter
InstanceOf: EcmoIcuEncounter
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-icu-encounter"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/encounter"
* identifier.value = "E-01/icu"
* status = #finished
* class = $ACT#ACUTE
* type = $SCT#309904001 "Intensive care unit (environment)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* partOf.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* period.start = "2025-03-01T16:00:00+05:00"
* period.end = "2025-03-06T10:00:00+05:00"
* length = 5 'd'
* serviceProvider.reference = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"

Instance: ecmo-submission-bundle-example-ecmo-shock-team
InstanceOf: EcmoShockTeam
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-shock-team"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/team"
* identifier.value = "T-01"
* status = #active
* category.text = "Shock team"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* period.start = "2025-03-01T13:25:00+05:00"
* period.end = "2025-03-01T18:00:00+05:00"
* participant[0].role = EcmoTeamRoleCs#interventional-cardiologist
* participant[0].member.display = "Interventional cardiologist on call"
* participant[1].role = EcmoTeamRoleCs#cardiac-surgeon
* participant[1].member.display = "Cardiac surgeon on call"

Instance: ecmo-submission-bundle-example-ecmo-indication
InstanceOf: EcmoIndication
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-indication"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/indication/stemi"
* clinicalStatus = $CLINICAL#active
* verificationStatus = $VERIFICATION#confirmed
* code = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* onsetDateTime = "2025-03-01T11:30:00+05:00"
* stage.summary.text = "SCAI D"

Instance: ecmo-submission-bundle-example-ecmo-device
InstanceOf: EcmoDevice
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-device"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-01"
* udiCarrier.deviceIdentifier = "00000000000001"
* manufacturer = "Example Medical"
* modelNumber = "Console 1"
* serialNumber = "SN-0001"
* lotNumber = "LOT-1"
* type = EcmoDeviceTypeCs#console
* patient.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"

Instance: ecmo-submission-bundle-example-ecmo-cannula
InstanceOf: EcmoCannula
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-cannula"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-02"
* udiCarrier.deviceIdentifier = "00000000000002"
* manufacturer = "Example Medical"
* modelNumber = "Arterial 17"
* lotNumber = "LOT-2"
* type = EcmoCannulaTypeCs#arterial
* patient.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 17 '[Ch]'
* property[1].type = EcmoDevicePropertyCs#length
* property[1].valueQuantity = 23 'cm'
* property[2].type = EcmoDevicePropertyCs#lumen
* property[2].valueCode.text = "single"

Instance: ecmo-submission-bundle-example-venous-cannula
InstanceOf: EcmoCannula
Usage: #inline
Title: "ecmo-submission-bundle-example-venous-cannula"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-04"
* udiCarrier.deviceIdentifier = "00000000000002"
* manufacturer = "Example Medical"
* modelNumber = "Venous 23"
* lotNumber = "LOT-2"
* type = EcmoCannulaTypeCs#venous
* patient.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* property[0].type = EcmoDevicePropertyCs#french-size
* property[0].valueQuantity = 23 '[Ch]'
* property[1].type = EcmoDevicePropertyCs#length
* property[1].valueQuantity = 55 'cm'
* property[2].type = EcmoDevicePropertyCs#lumen
* property[2].valueCode.text = "single"

Instance: ecmo-submission-bundle-example-ecmo-closure-device
InstanceOf: EcmoClosureDevice
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-closure-device"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/device"
* identifier.value = "D-03"
* udiCarrier.deviceIdentifier = "00000000000003"
* manufacturer = "Example Medical"
* modelNumber = "Suture 6"
* lotNumber = "LOT-3"
* type = EcmoClosureTypeCs#suture-based
* patient.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"

Instance: ecmo-submission-bundle-example-ecmo-run
InstanceOf: EcmoRun
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-run"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01"
* extension[runNumber].valuePositiveInt = 1
* extension[configuration].valueCodeableConcept = EcmoConfigurationCs#peripheral-femoro-femoral
* extension[urgency].valueCodeableConcept.coding[0] = EcmoUrgencyCs#emergency
* extension[urgency].valueCodeableConcept.coding[1] = $SCT#25876001 "Emergency (qualifier value)"
* extension[supportIntent].valueCodeableConcept = EcmoSupportIntentCs#bridge-to-next-therapy
* extension[ecpr].valueBoolean = false
* extension[ageAtRun].valueAge.value = 67
* extension[centreVolumeClass].valueCodeableConcept = EcmoVolumeClassCs#large
* extension[shockTeam].valueReference.reference = "urn:uuid:f1f8acac-8a7f-5bd6-a591-07d1ea948780"
* status = #completed
* category = $SCT#182744004 "Extracorporeal circulation procedure (procedure)"
* code.coding[0] = $SCT#233573008 "Extracorporeal membrane oxygenation (procedure)"
* code.coding[1] = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* performer.actor.reference = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"
* reasonCode = $SCT#89138009 "Cardiogenic shock (disorder)"
* reasonReference.reference = "urn:uuid:96024156-23a6-5eaa-87b2-d0492cb60bb0"
* outcome = EcmoRunOutcomeCs#weaned-survived-48h
* focalDevice.manipulated.reference = "urn:uuid:1b082f65-d983-5394-a41a-d90782e34e96"
* usedReference.reference = "urn:uuid:1b082f65-d983-5394-a41a-d90782e34e96"
* note.text = "Support for emergency revascularisation."

Instance: ecmo-submission-bundle-example-ecmo-mode-segment
InstanceOf: EcmoModeSegment
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-mode-segment"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/segment/1"
* extension[modeChangeReason].valueCodeableConcept.text = "Start of support"
* status = #completed
* code = $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* performedPeriod.start = "2025-03-01T14:05:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* note.text = "No conversion."

Instance: ecmo-submission-bundle-example-ecmo-cannulation
InstanceOf: EcmoCannulation
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-cannulation"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/arterial"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* extension[guidance].valueCodeableConcept = EcmoGuidanceCs#ultrasound
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[timepoint].extension[offset].valueQuantity = -20 'min'
* status = #completed
* code = EcmoCannulationRoleCs#arterial-return
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated.reference = "urn:uuid:c7b61e44-f4da-587f-83bc-0f930596bcd3"
* note.text = "Single puncture."

Instance: ecmo-submission-bundle-example-venous-cannulation
InstanceOf: EcmoCannulation
Usage: #inline
Title: "ecmo-submission-bundle-example-venous-cannulation"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cannulation/venous"
* extension[approach].valueCodeableConcept = EcmoApproachCs#percutaneous
* extension[guidance].valueCodeableConcept = EcmoGuidanceCs#ultrasound
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[timepoint].extension[offset].valueQuantity = -20 'min'
* status = #completed
* code = EcmoCannulationRoleCs#venous-drainage
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* performedPeriod.start = "2025-03-01T13:45:00+05:00"
* performedPeriod.end = "2025-03-01T14:04:00+05:00"
* bodySite = $SCT#397363009 "Common femoral vein structure (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice.manipulated.reference = "urn:uuid:a3b2db7b-f4b2-5674-af5d-871b627c01f8"
* note.text = "Single puncture."

Instance: ecmo-submission-bundle-example-ecmo-preclosing
InstanceOf: EcmoPreclosing
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-preclosing"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/preclosing/arterial"
* extension[closureDeviceCount].valuePositiveInt = 2
* extension[laterality].valueCodeableConcept = $SCT#24028007 "Right (qualifier value)"
* extension[timepoint].extension[offset].valueQuantity = -21 'min'
* status = #completed
* code = EcmoProcedureCs#preclosing
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:d87a2fe3-352b-5d4d-a2c5-53481a9c2a9b"
* performedDateTime = "2025-03-01T13:44:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference.reference = "urn:uuid:be599410-a0c4-515a-97d5-07ae5dbf6ed6"
* note.text = "Both sutures in place."

Instance: ecmo-submission-bundle-example-ecmo-pci
InstanceOf: EcmoPci
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-pci"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pci"
* extension[relation].extension[code].valueCodeableConcept = EcmoRelationCs#during
* extension[relation].extension[minutes].valueInteger = 12
* extension[completeRevascularisation].valueBoolean = true
* extension[timepoint].extension[offset].valueQuantity = 12 'min'
* status = #completed
* code = $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* performedDateTime = "2025-03-01T14:17:00+05:00"
* reasonCode = $SCT#401303003 "Acute ST segment elevation myocardial infarction (disorder)"
* bodySite.coding[0] = EcmoVesselCs#lad
* bodySite.coding[1] = $SCT#59438005 "Structure of anterior descending branch of left coronary artery (body structure)"
* outcome = EcmoOutcomeCs#success
* usedReference.reference = "urn:uuid:1b082f65-d983-5394-a41a-d90782e34e96"
* note.text = "One stent."

Instance: ecmo-submission-bundle-example-ecmo-timi-flow
InstanceOf: EcmoTimiFlow
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-timi-flow"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/timi/post"
* extension[pciPhase].valueCode = #post
* code = EcmoObservationCs#timi-flow
* effectiveDateTime = "2025-03-01T14:48:00+05:00"
* valueCodeableConcept = $SCT#371865008 "Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)"
* bodySite = EcmoVesselCs#lad
* note.text = "Core laboratory reading."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:4f2053ec-0016-550a-a124-2d2d60964b5e"

Instance: ecmo-submission-bundle-example-ecmo-coronary-lesion
InstanceOf: EcmoCoronaryLesion
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-coronary-lesion"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lesion/lmca"
* code = EcmoObservationCs#coronary-lesion
* effectiveDateTime = "2025-03-01T14:10:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = EcmoVesselCs#lmca
* note.text = "70 % stenosis."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-lv-unloading
InstanceOf: EcmoLvUnloading
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-lv-unloading"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/iabp"
* status = #not-done
* code = $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-decannulation
InstanceOf: EcmoDecannulation
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-decannulation"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/decannulation"
* extension[technique].valueCodeableConcept = EcmoDecannulationTechniqueCs#percutaneous
* extension[crossover].valueBoolean = true
* extension[adjunct].valueCodeableConcept = EcmoDecannulationAdjunctCs#figure-of-eight-suture
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#decannulation
* extension[timepoint].extension[offset].valueQuantity = 56 'min'
* status = #completed
* code.coding[0] = EcmoProcedureCs#decannulation
* code.coding[1] = $SCT#233553003 "Vascular cannula removal (procedure)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* performedPeriod.start = "2025-03-01T14:50:00+05:00"
* performedPeriod.end = "2025-03-01T15:01:00+05:00"
* bodySite = $SCT#181347005 "Common femoral artery (body structure)"
* outcome = EcmoOutcomeCs#success
* focalDevice[0].manipulated.reference = "urn:uuid:c7b61e44-f4da-587f-83bc-0f930596bcd3"
* focalDevice[1].manipulated.reference = "urn:uuid:a3b2db7b-f4b2-5674-af5d-871b627c01f8"
* usedReference.reference = "urn:uuid:be599410-a0c4-515a-97d5-07ae5dbf6ed6"
* note.text = "No residual bleeding."

Instance: ecmo-submission-bundle-example-ecmo-circuit-parameter
InstanceOf: EcmoCircuitParameter
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-circuit-parameter"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/pump-speed-set/1"
* extension[settingOrMeasured].valueCode = #setting
* extension[timepoint].extension[offset].valueQuantity = 0 'min'
* category = $CATEGORY#procedure
* code = EcmoCircuitParameterCs#pump-speed-set
* effectiveDateTime = "2025-03-01T14:05:00+05:00"
* valueQuantity = 3500 '/min'
* device.reference = "urn:uuid:1b082f65-d983-5394-a41a-d90782e34e96"
* note.text = "Start of flow."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-measurement
InstanceOf: EcmoMeasurement
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-measurement"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/lactate/pre"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* extension[rhythmContext].valueCodeableConcept = EcmoRhythmContextCs#spontaneous-circulation
* category = $CATEGORY#laboratory
* code = $LNC#2518-9 "Lactate [Moles/volume] in Arterial blood"
* focus.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* effectiveDateTime = "2025-03-01T13:30:00+05:00"
* valueQuantity = 8.86 'mmol/L'
* note.text = "Arterial line."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-comorbidity-statement
InstanceOf: EcmoComorbidityStatement
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-comorbidity-statement"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/history/diabetes"
* code = $SCT#73211009 "Diabetes mellitus (disorder)"
* effectiveDateTime = "2025-03-01"
* valueCodeableConcept = $SCT#2667000 "Absent (qualifier value)"
* note.text = "From the referral letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-procedure-time
InstanceOf: EcmoProcedureTime
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-procedure-time"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/support-duration"
* code = $SCT#251286000 "Extracorporeal gas exchange duration (observable entity)"
* effectiveDateTime = "2025-03-01"
* valueQuantity = 56 'min'
* note.text = "Console protocol."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-anticoagulation
InstanceOf: EcmoAnticoagulation
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-anticoagulation"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/heparin"
* extension[dosePerWeight].valueQuantity = 160 '[IU]/kg'
* status = #completed
* medicationCodeableConcept = $SCT#372877000 "Heparin (substance)"
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* context.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* effectiveDateTime = "2025-03-01T13:40:00+05:00"
* dosage.dose = 12000 '[IU]'

Instance: ecmo-submission-bundle-example-ecmo-complication
InstanceOf: EcmoComplication
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-complication"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/cx/access-dissection"
* extension[phase].valueCodeableConcept = EcmoPhaseCs#implantation
* extension[severity].valueCodeableConcept = EcmoSeverityCs#minor
* extension[management].valueCodeableConcept = EcmoManagementCs#conservative
* extension[resolution].valueCodeableConcept = EcmoResolutionCs#resolved
* extension[relatedness].valueCodeableConcept = EcmoRelatednessCs#related
* extension[criterionVersion].valueString = "Pavlodar-2025"
* category = EcmoComplicationGroupCs#vascular-access
* code.coding[0] = EcmoComplicationTypeCs#access-dissection
* code.coding[1] = $SCT#710864009 "Dissection of artery (disorder)"
* focus.reference = "urn:uuid:d87a2fe3-352b-5d4d-a2c5-53481a9c2a9b"
* effectiveDateTime = "2025-03-01T14:00:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* bodySite = $SCT#7657000 "Structure of femoral artery (body structure)"
* component.code = EcmoObservationCs#hb-drop
* component.valueQuantity = 0.4 'g/dL'
* note.text = "No further treatment."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-complication-checklist
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-complication-checklist"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/vascular-access"
* extension[assessedItem].valueCodeableConcept = EcmoComplicationTypeCs#access-dissection
* category = EcmoComplicationGroupCs#vascular-access
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#partially-assessed
* hasMember.reference = "urn:uuid:e48f9bbd-aa6a-5896-b79f-cc9fac72d725"
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-mechanical
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-mechanical"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/mechanical"
* category = EcmoComplicationGroupCs#mechanical
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-bleeding
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-bleeding"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/bleeding"
* category = EcmoComplicationGroupCs#bleeding
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-neurological
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-neurological"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/neurological"
* category = EcmoComplicationGroupCs#neurological
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-renal
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-renal"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/renal"
* category = EcmoComplicationGroupCs#renal
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-pulmonary
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-pulmonary"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/pulmonary"
* category = EcmoComplicationGroupCs#pulmonary
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-metabolic
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-metabolic"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/metabolic"
* category = EcmoComplicationGroupCs#metabolic
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-limb
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-limb"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/limb"
* category = EcmoComplicationGroupCs#limb
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-infection
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-infection"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/infection"
* category = EcmoComplicationGroupCs#infection
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-cardiac
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-cardiac"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/cardiac"
* category = EcmoComplicationGroupCs#cardiac
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-checklist-haematological
InstanceOf: EcmoComplicationChecklist
Usage: #inline
Title: "ecmo-submission-bundle-example-checklist-haematological"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/checklist/haematological"
* category = EcmoComplicationGroupCs#haematological
* code = EcmoObservationCs#complication-checklist
* effectiveDateTime = "2025-03-13"
* valueCodeableConcept = EcmoChecklistCs#all-assessed
* note.text = "From the discharge letter."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-run-outcome
InstanceOf: EcmoRunOutcome
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-run-outcome"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/outcome"
* code = EcmoObservationCs#run-outcome
* effectiveDateTime = "2025-03-03T15:01:00+05:00"
* valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* component.code = EcmoObservationCs#survived-48h
* component.valueCodeableConcept = $SCT#52101004 "Present (qualifier value)"
* note.text = "Weaning trial passed."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"

Instance: ecmo-submission-bundle-example-ecmo-vital-status
InstanceOf: EcmoVitalStatus
Usage: #inline
Title: "ecmo-submission-bundle-example-ecmo-vital-status"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/vital-status/d90"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#d90
* extension[timepoint].extension[offset].valueQuantity = 90 'd'
* code = EcmoObservationCs#vital-status
* focus.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
* effectiveDateTime = "2025-05-30"
* valueCodeableConcept = EcmoVitalStatusCs#alive
* method.text = "Telephone"
* note.text = "Patient answered."
* status = #final
* subject.reference = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* encounter.reference = "urn:uuid:aacecfaf-fa07-5e9c-9350-3af788fe63ba"
* partOf.reference = "urn:uuid:a46ff1ea-b775-57e6-b679-da0e79f93af8"
