ValueSet: EcmoCxInfectionVs
Id: ecmo-cx-infection
Title: "ECMO complications: infection"
Description: "Complication types of the group infection."
* insert GuideValueSet
* EcmoComplicationTypeCs#access-infection
* EcmoComplicationTypeCs#infection-bloodstream
* EcmoComplicationTypeCs#infection-urinary
* EcmoComplicationTypeCs#infection-unspecified
