ValueSet: EcmoCxCardiacVs
Id: ecmo-cx-cardiac
Title: "ECMO complications: cardiac"
Description: "Complication types of the group cardiac."
* insert GuideValueSet
* EcmoComplicationTypeCs#cardiac-vt
* EcmoComplicationTypeCs#cardiac-vf
* EcmoComplicationTypeCs#cardiac-tamponade
* EcmoComplicationTypeCs#cardiac-stone-heart
* EcmoComplicationTypeCs#cardiac-pulmonary-oedema
* EcmoComplicationTypeCs#cardiac-unspecified
