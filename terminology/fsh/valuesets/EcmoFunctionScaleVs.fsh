ValueSet: EcmoFunctionScaleVs
Id: ecmo-function-scale
Title: "ECMO function scale"
Description: "Scales of function after an arrest or stroke."
* insert GuideValueSet
* include codes from system EcmoFunctionScaleCs
