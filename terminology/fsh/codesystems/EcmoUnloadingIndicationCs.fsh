CodeSystem: EcmoUnloadingIndicationCs
Id: ecmo-unloading-indication
Title: "ECMO unloading indication"
Description: "Why the left ventricle was unloaded."
* insert LocalCodeSystem
* #lv-unloading "Left ventricular unloading" "Distension, pulmonary oedema or a closed aortic valve."
* #pre-existing "Pre-existing" "Device already in place when support began."
* #routine "Routine" "Placed in every patient by local practice."
* #weaning "Weaning" "To help weaning from ECMO."
* #bridge-transport "Bridge for transport" "To reach a centre."
