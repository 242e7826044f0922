ValueSet: EcmoCxBleedingVs
Id: ecmo-cx-bleeding
Title: "ECMO complications: bleeding"
Description: "Complication types of the group bleeding."
* insert GuideValueSet
* EcmoComplicationTypeCs#bleed-gi
* EcmoComplicationTypeCs#bleed-cannulation-site
* EcmoComplicationTypeCs#bleed-surgical
* EcmoComplicationTypeCs#bleed-haemolysis
* EcmoComplicationTypeCs#bleed-dic
* EcmoComplicationTypeCs#bleed-unspecified
