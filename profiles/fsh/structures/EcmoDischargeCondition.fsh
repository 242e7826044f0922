Profile: EcmoDischargeCondition
Parent: Observation
Id: ecmo-discharge-condition
Title: "ECMO discharge condition"
Description: "The condition in which the patient left hospital; cerebral performance category and modified Rankin scale as components."
* insert RunObservation
* code = EcmoObservationCs#discharge-condition
* value[x] only CodeableConcept
* value[x] from EcmoDischargeConditionVs (required)
* value[x] MS
* dataAbsentReason MS
* component MS
* component.code from EcmoFunctionScaleVs (required)
* component.value[x] only integer
* component.value[x] MS
* component.dataAbsentReason MS
* obeys ecmo-val-1 and ecmo-cmp-2 and ecmo-dis-1
