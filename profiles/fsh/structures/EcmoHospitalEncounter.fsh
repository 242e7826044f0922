Profile: EcmoHospitalEncounter
Parent: Encounter
Id: ecmo-hospital-encounter
Title: "ECMO hospital encounter"
Description: "The hospital stay in which the run took place. Where only its length is known, length is given and the end of the period carries data-absent-reason."
* insert Identified
* status MS
* class MS
* class from EcmoEncounterClassVs (required)
* subject 1.. MS
* subject only Reference(Patient)
* period 1.. MS
* period.start 1.. MS
* period.end MS
* length MS
* hospitalization MS
* hospitalization.origin MS
* hospitalization.dischargeDisposition MS
* hospitalization.dischargeDisposition from EcmoDischargeDispositionVs (required)
* serviceProvider 1.. MS
* obeys ecmo-enc-1 and ecmo-enc-2 and ecmo-enc-3 and ecmo-enc-4
