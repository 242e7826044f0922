Profile: EcmoScore
Parent: Observation
Id: ecmo-score
Title: "ECMO score"
Description: "A severity score or stage at one point in time: SOFA, SCAI shock stage, INTERMACS profile, vasoactive-inotropic score, SYNTAX score."
* insert RunObservation
* code from EcmoScoreVs (required)
* effective[x] 1..
* effective[x] only dateTime
* value[x] only integer or Quantity or CodeableConcept
* value[x] MS
* dataAbsentReason MS
* extension contains Timepoint named timepoint 0..1 MS
* obeys ecmo-val-1 and ecmo-sofa-1 and ecmo-score-1 and ecmo-score-2 and ecmo-score-3
