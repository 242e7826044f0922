ValueSet: EcmoCoronaryVesselVs
Id: ecmo-coronary-vessel
Title: "ECMO coronary vessel"
Description: "Coronary vessels. 41801008 stands for all treated vessels together."
* insert GuideValueSet
* include codes from system EcmoVesselCs
* $SCT#13647002 "Right coronary artery structure (body structure)"
* $SCT#41801008 "Coronary artery structure (body structure)"
