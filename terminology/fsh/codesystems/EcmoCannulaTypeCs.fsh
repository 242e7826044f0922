CodeSystem: EcmoCannulaTypeCs
Id: ecmo-cannula-type
Title: "ECMO cannula type"
Description: "Kinds of cannula."
* insert LocalCodeSystem
* #arterial "Arterial cannula" "Returns blood into an artery."
* #venous "Venous cannula" "Drains blood from a vein."
* #distal-perfusion "Distal perfusion cannula" "Perfuses the limb beyond the arterial cannula."
* #dual-lumen "Dual-lumen cannula" "Drains and returns through one cannula."
