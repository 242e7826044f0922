ValueSet: EcmoRadiationVs
Id: ecmo-radiation
Title: "ECMO radiation"
Description: "Components of a radiation dose."
* insert GuideValueSet
* $DCM#113730 "Total Fluoro Time"
* $DCM#113722 "Dose Area Product Total"
* $DCM#113725 "Dose (RP) Total"
* EcmoObservationCs#contrast-volume
