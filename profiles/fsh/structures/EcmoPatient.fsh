Profile: EcmoPatient
Parent: Patient
Id: ecmo-patient
Title: "ECMO patient"
Description: "The patient. The age is known from birthDate or from the extension age-at-run of the run."
* insert Identified
* gender 1.. MS
* birthDate MS
* deceased[x] MS
* link MS
