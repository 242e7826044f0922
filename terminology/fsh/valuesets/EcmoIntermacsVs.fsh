ValueSet: EcmoIntermacsVs
Id: ecmo-intermacs
Title: "ECMO INTERMACS profile"
Description: "Profiles of advanced heart failure."
* insert GuideValueSet
* include codes from system EcmoIntermacsCs
