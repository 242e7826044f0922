CodeSystem: EcmoGuidanceCs
Id: ecmo-guidance
Title: "ECMO guidance"
Description: "What guided the puncture or the position of the cannula."
* insert LocalCodeSystem
* #ultrasound "Ultrasound" "Ultrasound guidance."
* #fluoroscopy "Fluoroscopy" "Fluoroscopic guidance."
* #angiography "Angiography" "Fluoroscopic guidance with contrast medium."
* #none "None" "No imaging guidance."
