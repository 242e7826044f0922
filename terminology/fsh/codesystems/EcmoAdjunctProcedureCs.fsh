CodeSystem: EcmoAdjunctProcedureCs
Id: ecmo-adjunct-procedure
Title: "ECMO adjunct procedure"
Description: "Further procedures around a run for which no SNOMED CT code was verified."
* insert LocalCodeSystem
* #mechanical-ventilation "Mechanical ventilation" "Invasive mechanical ventilation."
* #aorto-femoral-bypass "Aorto-femoral bypass" "Bypass from the aorta to a femoral artery."
* #prior-cardiac-intervention "Earlier cardiac intervention" "A cardiac operation or catheter intervention before the run."
* #purse-string "Purse-string suture" "Purse-string suture of the vessel around a cannula."
* #guidewire-placement "Guide wire placement" "Guide wire brought to the place in bodySite, and its position verified."
* #de-airing "De-airing" "Flushing the circuit until it is free of air."
* #figure-of-eight-suture "Figure-of-eight suture" "Suture of the skin over a vein to stop bleeding."
* #skin-suture "Skin suture" "Closure of the skin."
* #additional-closure-device "Additional closure device" "A further closure device because closure was incomplete."
* #balloon-bail-out "Balloon bail-out" "Balloon in the vessel to stop bleeding or to open it."
* #covered-stent "Covered stent" "Covered stent to stop bleeding."
* #surgical-closure "Surgical closure" "Surgical closure of the vessel."
* #thrombectomy "Thrombectomy" "Removal of thrombus from the access vessel."
* #tracheostomy "Tracheostomy" "Tracheostomy."
