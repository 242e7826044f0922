Profile: EcmoComorbidity
Parent: Condition
Id: ecmo-comorbidity
Title: "ECMO comorbidity"
Description: "A condition that the patient had before the run, with its course. Whether it is present or absent at all is an ecmo-comorbidity-statement, which is what measures count."
* insert Identified
* clinicalStatus MS
* verificationStatus 1.. MS
* code 1.. MS
* code from EcmoComorbidityVs (extensible)
* subject only Reference(Patient)
* subject MS
* encounter MS
* onset[x] MS
* recordedDate MS
* obeys ecmo-com-1
