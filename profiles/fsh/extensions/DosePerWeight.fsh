Extension: DosePerWeight
Id: dose-per-weight
Title: "Dose per weight"
Description: "Dose per body weight, UCUM [IU]/kg."
Context: MedicationAdministration
* value[x] 1..1
* value[x] only Quantity
