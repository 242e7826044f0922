Profile: EcmoVasopressorCount
Parent: Observation
Id: ecmo-vasopressor-count
Title: "ECMO vasopressor count"
Description: "How many kinds of vasopressor were running at a timepoint, whether any was, or whether their number fell; for registries that do not record doses."
* insert RunObservation
* code from EcmoVasopressorVs (required)
* value[x] only integer or boolean
* value[x] MS
* dataAbsentReason MS
* extension contains Timepoint named timepoint 0..1 MS
* obeys ecmo-val-1 and ecmo-vpc-1 and ecmo-vpc-2
