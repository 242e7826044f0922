CodeSystem: EcmoRhythmContextCs
Id: ecmo-rhythm-context
Title: "ECMO rhythm context"
Description: "Circulation under which a value was measured."
* insert LocalCodeSystem
* #spontaneous-circulation "Spontaneous circulation" "The heart ejected by itself."
* #resuscitation "Resuscitation" "During cardiopulmonary resuscitation."
