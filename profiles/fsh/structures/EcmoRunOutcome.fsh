Profile: EcmoRunOutcome
Parent: Observation
Id: ecmo-run-outcome
Title: "ECMO run outcome"
Description: "Whether the patient was weaned from ECMO, and, as component survived-48h, was alive 48 hours after support ended."
* insert RunObservation
* code = EcmoObservationCs#run-outcome
* value[x] only CodeableConcept
* value[x] from EcmoPresentAbsentVs (required)
* value[x] MS
* dataAbsentReason MS
* component MS
* component.code from EcmoOutcomeComponentVs (required)
* component.value[x] only CodeableConcept
* component.value[x] from EcmoPresentAbsentVs (required)
* component.value[x] MS
* component.dataAbsentReason MS
* obeys ecmo-val-1
