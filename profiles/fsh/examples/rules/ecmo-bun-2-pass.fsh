Instance: ecmo-bun-2-pass
InstanceOf: EcmoSubmissionBundle
Usage: #example
Title: "ecmo-bun-2-pass"
Description: "PUT only."
* type = #transaction
* entry[0].fullUrl = "urn:uuid:f8d64194-7ff4-5842-b317-18f377642031"
* entry[0].resource = ecmo-bun-2-pass-ecmo-patient
* entry[0].request.method = #PUT
* entry[0].request.url = "Patient?identifier=https://hospital.example/sid/patient|P-01"
* entry[1].fullUrl = "urn:uuid:d57f50b9-bdf7-5976-94f4-51bf85bfb85a"
* entry[1].resource = ecmo-bun-2-pass-ecmo-centre
* entry[1].request.method = #PUT
* entry[1].request.url = "Organization?identifier=https://hospital.example/sid/centre|C-01"

Instance: ecmo-bun-2-pass-ecmo-patient
InstanceOf: EcmoPatient
Usage: #inline
Title: "ecmo-bun-2-pass-ecmo-patient"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"

Instance: ecmo-bun-2-pass-ecmo-centre
InstanceOf: EcmoCentre
Usage: #inline
Title: "ecmo-bun-2-pass-ecmo-centre"
Description: "Entry of the bundle."
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"
