ValueSet: EcmoCxHaematologicalVs
Id: ecmo-cx-haematological
Title: "ECMO complications: haematological"
Description: "Complication types of the group haematological."
* insert GuideValueSet
* EcmoComplicationTypeCs#haem-thrombocytopenia
* EcmoComplicationTypeCs#haem-hit
* EcmoComplicationTypeCs#haem-unspecified
