Profile: EcmoMeasurement
Parent: Observation
Id: ecmo-measurement
Title: "ECMO measurement"
Description: "A laboratory value, vital sign or other measured quantity, before or during the run."
* insert RunObservation
* category MS
* code from EcmoMeasurementVs (extensible)
* focus MS
* effective[x] 1..
* effective[x] only dateTime
* value[x] only Quantity
* value[x] MS
* dataAbsentReason MS
* extension contains
    Timepoint named timepoint 0..1 MS and
    RhythmContext named rhythmContext 0..1 MS
* obeys ecmo-val-1 and ecmo-mea-1 and ecmo-mea-2 and ecmo-mea-3
