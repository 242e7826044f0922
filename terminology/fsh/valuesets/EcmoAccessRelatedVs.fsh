ValueSet: EcmoAccessRelatedVs
Id: ecmo-access-related
Title: "ECMO access related"
Description: "Access-related complications in the sense of the Henri-Mondor cohort: access bleeding, limb ischaemia, arterial or venous thrombosis, dissection, groin infection."
* insert GuideValueSet
* EcmoComplicationTypeCs#bleed-cannulation-site
* EcmoComplicationTypeCs#limb-ischaemia
* EcmoComplicationTypeCs#access-art-thrombosis
* EcmoComplicationTypeCs#access-ven-thrombosis
* EcmoComplicationTypeCs#access-dissection
* EcmoComplicationTypeCs#access-infection
