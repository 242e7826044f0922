ValueSet: EcmoCxLimbVs
Id: ecmo-cx-limb
Title: "ECMO complications: limb"
Description: "Complication types of the group limb."
* insert GuideValueSet
* EcmoComplicationTypeCs#limb-ischaemia
* EcmoComplicationTypeCs#limb-necrosis
* EcmoComplicationTypeCs#limb-compartment
* EcmoComplicationTypeCs#limb-fasciotomy
* EcmoComplicationTypeCs#limb-amputation
* EcmoComplicationTypeCs#limb-embolectomy
* EcmoComplicationTypeCs#limb-endarterectomy
* EcmoComplicationTypeCs#limb-unspecified
