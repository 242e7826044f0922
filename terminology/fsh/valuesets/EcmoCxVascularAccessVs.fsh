ValueSet: EcmoCxVascularAccessVs
Id: ecmo-cx-vascular-access
Title: "ECMO complications: vascular-access"
Description: "Complication types of the group vascular-access."
* insert GuideValueSet
* EcmoComplicationTypeCs#access-dissection
* EcmoComplicationTypeCs#access-av-fistula
* EcmoComplicationTypeCs#access-pseudoaneurysm
* EcmoComplicationTypeCs#access-art-thrombosis
* EcmoComplicationTypeCs#access-ven-thrombosis
* EcmoComplicationTypeCs#access-unspecified
