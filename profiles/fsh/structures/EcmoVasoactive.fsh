Profile: EcmoVasoactive
Parent: MedicationAdministration
Id: ecmo-vasoactive
Title: "ECMO vasoactive medication"
Description: "A vasopressor or inotrope given around the run. A registry that knows only how many were given uses ecmo-vasopressor-count."
* insert Identified
* insert PartOfProcedure
* status MS
* medication[x] only CodeableConcept
* medication[x] from EcmoVasoactiveVs (extensible)
* medication[x] MS
* subject only Reference(Patient)
* subject MS
* context MS
* effective[x] MS
* dosage MS
* dosage.dose MS
* dosage.rate[x] MS
* extension contains Timepoint named timepoint 0..1 MS
* obeys ecmo-per-1 and ecmo-vas-1
