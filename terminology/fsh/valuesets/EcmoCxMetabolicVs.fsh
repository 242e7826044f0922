ValueSet: EcmoCxMetabolicVs
Id: ecmo-cx-metabolic
Title: "ECMO complications: metabolic"
Description: "Complication types of the group metabolic."
* insert GuideValueSet
* EcmoComplicationTypeCs#metab-hypo
* EcmoComplicationTypeCs#metab-hyper
* EcmoComplicationTypeCs#metab-acidosis
* EcmoComplicationTypeCs#metab-alkalosis
* EcmoComplicationTypeCs#metab-unspecified
