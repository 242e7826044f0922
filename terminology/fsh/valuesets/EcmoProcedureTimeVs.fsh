ValueSet: EcmoProcedureTimeVs
Id: ecmo-procedure-time
Title: "ECMO procedure time"
Description: "Durations stated for a run or a procedure."
* insert GuideValueSet
* $SCT#251286000 "Extracorporeal gas exchange duration (observable entity)"
* EcmoObservationCs#cannulation-time
* EcmoObservationCs#ventilation-time
* EcmoObservationCs#door-to-balloon-time
* EcmoObservationCs#shock-to-revascularisation-time
