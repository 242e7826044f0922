Profile: EcmoClosureResult
Parent: Observation
Id: ecmo-closure-result
Title: "ECMO closure result"
Description: "Whether the vessel was closed after decannulation without access complication and without a further endovascular or surgical procedure (technical success); components say what was left or needed."
* insert RunObservation
* code = EcmoObservationCs#closure-result
* bodySite MS
* value[x] only boolean
* value[x] MS
* dataAbsentReason MS
* component MS
* component.code from EcmoClosureComponentVs (required)
* component.value[x] only boolean
* component.value[x] MS
* component.dataAbsentReason MS
* extension contains CompressionDressing named compressionDressing 0..1 MS
* obeys ecmo-val-1 and ecmo-cmp-2 and ecmo-clo-1
