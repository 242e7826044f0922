ValueSet: EcmoCxPulmonaryVs
Id: ecmo-cx-pulmonary
Title: "ECMO complications: pulmonary"
Description: "Complication types of the group pulmonary."
* insert GuideValueSet
* EcmoComplicationTypeCs#pulm-pneumothorax
* EcmoComplicationTypeCs#pulm-haemorrhage
* EcmoComplicationTypeCs#pulm-infection
* EcmoComplicationTypeCs#pulm-unspecified
