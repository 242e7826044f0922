Instance: ecmo-patient-example
InstanceOf: EcmoPatient
Usage: #example
Title: "ecmo-patient-example"
Description: "A man of 67 years."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A man of 67 years.</div>"
* identifier.system = "https://hospital.example/sid/patient"
* identifier.value = "P-01"
* gender = #male
* birthDate = "1957-08-14"
* deceasedBoolean = false
* link.other.reference = "Patient/P-01-old"
* link.type = #replaces
