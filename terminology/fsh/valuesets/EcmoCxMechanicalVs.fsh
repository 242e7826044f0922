ValueSet: EcmoCxMechanicalVs
Id: ecmo-cx-mechanical
Title: "ECMO complications: mechanical"
Description: "Complication types of the group mechanical."
* insert GuideValueSet
* EcmoComplicationTypeCs#mech-oxygenator-failure
* EcmoComplicationTypeCs#mech-tubing-rupture
* EcmoComplicationTypeCs#mech-connector-crack
* EcmoComplicationTypeCs#mech-heat-exchanger
* EcmoComplicationTypeCs#mech-cannula-problem
* EcmoComplicationTypeCs#mech-circuit-thrombosis
* EcmoComplicationTypeCs#mech-unspecified
