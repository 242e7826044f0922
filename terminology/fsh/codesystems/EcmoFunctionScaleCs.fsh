CodeSystem: EcmoFunctionScaleCs
Id: ecmo-function-scale
Title: "ECMO function scale"
Description: "Scales of function after an arrest or stroke."
* insert LocalCodeSystem
* #cpc "Cerebral performance category" "1 good to 5 dead."
* #mrs "Modified Rankin scale" "0 no symptoms to 6 dead."
