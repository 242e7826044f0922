Profile: EcmoIcuEncounter
Parent: Encounter
Id: ecmo-icu-encounter
Title: "ECMO intensive care encounter"
Description: "A stay in intensive care, part of the hospital stay."
* insert Identified
* status MS
* class MS
* class from EcmoEncounterClassVs (required)
* type 1.. MS
* type from EcmoIcuTypeVs (extensible)
* subject 1.. MS
* subject only Reference(Patient)
* partOf 1.. MS
* period 1.. MS
* period.start 1.. MS
* period.end MS
* length MS
* obeys ecmo-enc-3 and ecmo-enc-4
