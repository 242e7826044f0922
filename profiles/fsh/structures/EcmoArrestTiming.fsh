Profile: EcmoArrestTiming
Parent: Observation
Id: ecmo-arrest-timing
Title: "ECMO arrest timing"
Description: "Minutes without any circulation (no-flow) and under resuscitation (low-flow) of a cardiac arrest before support. The focus is the arrest."
* insert RunObservation
* code = EcmoObservationCs#arrest-timing
* focus MS
* value[x] ..0
* dataAbsentReason MS
* component MS
* component.code from EcmoArrestTimingVs (required)
* component.value[x] only Quantity
* component.value[x] MS
* component.dataAbsentReason MS
* obeys ecmo-cmp-1 and ecmo-cmp-2 and ecmo-arr-1
