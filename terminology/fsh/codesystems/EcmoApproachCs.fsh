CodeSystem: EcmoApproachCs
Id: ecmo-approach
Title: "ECMO approach"
Description: "How the vessel was reached."
* insert LocalCodeSystem
* #percutaneous "Percutaneous" "Puncture through the skin (Seldinger technique)."
* #surgical-cutdown "Surgical cutdown" "Vessel exposed by incision and cannulated under sight."
* #semi-percutaneous "Semi-percutaneous" "Vessel exposed by incision, cannula inserted through the skin beside it."
* #central "Central" "Cannula placed through the opened chest."
