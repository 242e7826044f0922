CodeSystem: EcmoModeCs
Id: ecmo-mode
Title: "ECMO mode"
Description: "Modes of extracorporeal membrane oxygenation for which no SNOMED CT code was verified. Veno-arterial, veno-venous and arterio-venous are coded in SNOMED CT."
* insert LocalCodeSystem
* #vav "Veno-arterio-venous" "Venous drainage, return into an artery and a vein."
* #vva "Veno-veno-arterial" "Drainage from two venous sites, return into an artery."
* #vvv "Veno-veno-venous" "Drainage from two venous sites, return into a vein."
* #vp "Veno-pulmonary arterial" "Venous drainage, return into the pulmonary artery."
* #vapa "Veno-arterio-pulmonary arterial" "Venous drainage, return into a systemic artery, pulmonary artery cannula for drainage or return."
* #lava "Left atrial veno-arterial" "Drainage from both atria, return into an artery."
