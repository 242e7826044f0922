ValueSet: EcmoArrestTimingVs
Id: ecmo-arrest-timing
Title: "ECMO arrest timing"
Description: "Times of a cardiac arrest."
* insert GuideValueSet
* EcmoObservationCs#no-flow-time
* EcmoObservationCs#low-flow-time
