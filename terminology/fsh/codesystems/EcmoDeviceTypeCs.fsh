CodeSystem: EcmoDeviceTypeCs
Id: ecmo-device-type
Title: "ECMO device type"
Description: "Kinds of device used in ECMO."
* insert LocalCodeSystem
* #console "Console" "Console that drives and monitors the circuit."
* #blood-pump "Blood pump" "Pump head that moves the blood."
* #membrane-lung "Membrane lung" "Membrane oxygenator."
* #heat-exchanger "Heat exchanger" "Warms or cools the blood."
* #circuit "Circuit" "Tubing set."
* #cannula "Cannula" "Cannula between vessel and circuit."
* #closure-device "Vascular closure device" "Closes a punctured vessel."
* #stent "Stent" "Coronary or vascular stent."
* #balloon "Balloon" "Balloon catheter or balloon pump."
* #guidewire "Guide wire" "Wire over which cannulae and devices are passed."
* #dilator "Dilator" "Widens the puncture of a vessel, or fills it for a while."
* #other "Other device" "Any other device."
