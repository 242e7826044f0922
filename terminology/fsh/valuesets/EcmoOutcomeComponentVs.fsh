ValueSet: EcmoOutcomeComponentVs
Id: ecmo-outcome-component
Title: "ECMO outcome component"
Description: "Components of the run outcome."
* insert GuideValueSet
* EcmoObservationCs#survived-48h
