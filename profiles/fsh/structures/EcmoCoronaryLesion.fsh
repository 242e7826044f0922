Profile: EcmoCoronaryLesion
Parent: Observation
Id: ecmo-coronary-lesion
Title: "ECMO coronary lesion"
Description: "Whether a coronary vessel is diseased."
* insert RunObservation
* code = EcmoObservationCs#coronary-lesion
* bodySite MS
* bodySite from EcmoCoronaryVesselVs (extensible)
* value[x] only CodeableConcept
* value[x] from EcmoPresentAbsentVs (required)
* value[x] MS
* dataAbsentReason MS
* obeys ecmo-val-1 and ecmo-les-1
