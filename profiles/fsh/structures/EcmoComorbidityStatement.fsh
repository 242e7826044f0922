Profile: EcmoComorbidityStatement
Parent: Observation
Id: ecmo-comorbidity-statement
Title: "ECMO comorbidity statement"
Description: "Whether a comorbidity, an event of history or a condition is present or absent; unknown is a data absent reason."
* insert RunObservation
* code from EcmoComorbidityVs (extensible)
* value[x] only CodeableConcept
* value[x] from EcmoPresentAbsentVs (required)
* value[x] MS
* dataAbsentReason MS
* obeys ecmo-val-1
