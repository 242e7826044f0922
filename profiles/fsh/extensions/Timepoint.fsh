Extension: Timepoint
Id: timepoint
Title: "Timepoint"
Description: "When this happened, counted from the start of flow: a named point, a length of time, or both. A length is exact and wins over the name."
Context: Observation, Procedure, MedicationAdministration
* obeys ecmo-tp-1 and ecmo-tp-2
* extension contains
    code 0..1 MS and
    offset 0..1 MS
* extension[code].value[x] 1..1
* extension[code].value[x] only CodeableConcept
* extension[code].value[x] from EcmoTimepointVs (required)
* extension[offset] ^short = "Time from run start, negative before it; UCUM min, h or d"
* extension[offset].value[x] 1..1
* extension[offset].value[x] only Quantity
