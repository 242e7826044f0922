ValueSet: EcmoCxNeurologicalVs
Id: ecmo-cx-neurological
Title: "ECMO complications: neurological"
Description: "Complication types of the group neurological."
* insert GuideValueSet
* EcmoComplicationTypeCs#neuro-ich
* EcmoComplicationTypeCs#neuro-infarct
* EcmoComplicationTypeCs#neuro-stroke
* EcmoComplicationTypeCs#neuro-seizure
* EcmoComplicationTypeCs#neuro-brain-death
* EcmoComplicationTypeCs#neuro-unspecified
