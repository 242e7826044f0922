CodeSystem: EcmoVesselCs
Id: ecmo-vessel
Title: "ECMO vessel"
Description: "Coronary vessels of the coronary lesion and TIMI flow profiles. The right coronary artery and all treated vessels together are coded in SNOMED CT."
* insert LocalCodeSystem
* #lmca "Left main coronary artery" "Left main coronary artery."
* #lad "Left anterior descending artery" "Anterior descending branch of the left coronary artery."
* #cx "Circumflex artery" "Circumflex branch of the left coronary artery."
