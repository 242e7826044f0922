Profile: EcmoAnticoagulation
Parent: MedicationAdministration
Id: ecmo-anticoagulation
Title: "ECMO anticoagulation"
Description: "Anticoagulant given for the run, such as the heparin bolus before cannulation."
* insert Identified
* partOf only Reference(Procedure)
* partOf MS
* obeys ecmo-ref-1
* status MS
* medication[x] only CodeableConcept
* medication[x] MS
* medication[x] from EcmoAnticoagulantVs (extensible)
* subject only Reference(Patient)
* subject MS
* context MS
* effective[x] MS
* dosage MS
* dosage.dose MS
* extension contains DosePerWeight named dosePerWeight 0..1 MS
* obeys ecmo-acg-1 and ecmo-per-1
