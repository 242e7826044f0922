ValueSet: EcmoEvidenceVs
Id: ecmo-evidence
Title: "ECMO evidence"
Description: "Evidence components of a complication."
* insert GuideValueSet
* EcmoObservationCs#hb-drop
* EcmoObservationCs#prbc-units
* EcmoObservationCs#free-haemoglobin
* EcmoObservationCs#blood-glucose
* EcmoObservationCs#blood-ph
