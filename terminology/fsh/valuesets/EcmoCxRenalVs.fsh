ValueSet: EcmoCxRenalVs
Id: ecmo-cx-renal
Title: "ECMO complications: renal"
Description: "Complication types of the group renal."
* insert GuideValueSet
* EcmoComplicationTypeCs#renal-creatinine
* EcmoComplicationTypeCs#renal-crrt
* EcmoComplicationTypeCs#renal-unspecified
