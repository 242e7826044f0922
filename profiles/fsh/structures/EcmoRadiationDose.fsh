Profile: EcmoRadiationDose
Parent: Observation
Id: ecmo-radiation-dose
Title: "ECMO radiation dose"
Description: "Fluoroscopy time, dose area product, cumulative air kerma and contrast volume of one procedure, usually a PCI or a decannulation."
* insert RunObservation
* code = EcmoObservationCs#radiation-dose
* value[x] ..0
* dataAbsentReason MS
* component MS
* component.code from EcmoRadiationVs (required)
* component.value[x] only Quantity
* component.value[x] MS
* component.dataAbsentReason MS
* obeys ecmo-cmp-1 and ecmo-cmp-2 and ecmo-rad-1
