Profile: EcmoIndication
Parent: Condition
Id: ecmo-indication
Title: "ECMO indication"
Description: "A condition for which support was given, or its cause. A condition known to be absent is an ecmo-comorbidity-statement."
* insert Identified
* clinicalStatus MS
* verificationStatus 1.. MS
* code 1.. MS
* code from EcmoIndicationVs (extensible)
* subject only Reference(Patient)
* subject MS
* encounter MS
* onset[x] MS
* stage MS
* obeys ecmo-ind-1
