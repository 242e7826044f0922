Profile: EcmoVitalStatus
Parent: Observation
Id: ecmo-vital-status
Title: "ECMO vital status"
Description: "Alive, dead or lost, as observed at a time or at an offset from run start. Alive at a day needs an observation on or after that day."
* insert RunObservation
* code = EcmoObservationCs#vital-status
* focus 1..1 MS
* focus only Reference(Procedure)
* effective[x] only dateTime
* value[x] only CodeableConcept
* value[x] from EcmoVitalStatusVs (required)
* value[x] MS
* dataAbsentReason MS
* method MS
* extension contains Timepoint named timepoint 0..1 MS
* obeys ecmo-val-1 and ecmo-vs-2
