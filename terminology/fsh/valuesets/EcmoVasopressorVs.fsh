ValueSet: EcmoVasopressorVs
Id: ecmo-vasopressor
Title: "ECMO vasopressor statement"
Description: "What a registry states of vasopressors."
* insert GuideValueSet
* EcmoObservationCs#vasopressor-count
* EcmoObservationCs#vasopressor-use
* EcmoObservationCs#vasopressor-decrease
