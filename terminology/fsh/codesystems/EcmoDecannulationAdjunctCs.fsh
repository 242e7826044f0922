CodeSystem: EcmoDecannulationAdjunctCs
Id: ecmo-decannulation-adjunct
Title: "ECMO decannulation adjunct"
Description: "What else was needed to close the vessels."
* insert LocalCodeSystem
* #additional-suture-device "Additional suture device" "Another suture-based closure device."
* #additional-collagen-device "Additional collagen device" "A collagen closure device."
* #balloon-tamponade "Balloon tamponade" "Prolonged balloon inflation."
* #covered-stent "Covered stent" "Covered stent to stop bleeding."
* #figure-of-eight-suture "Figure-of-eight suture" "Skin or vein suture."
* #surgical-closure "Surgical closure" "Surgical closure of the vessel."
