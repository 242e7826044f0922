CodeSystem: EcmoClosureComponentCs
Id: ecmo-closure-component
Title: "ECMO closure component"
Description: "What was left or needed after a vessel was closed."
* insert LocalCodeSystem
* #residual-bleeding "Residual bleeding" "Bleeding that remained after closure."
* #bail-out "Bail-out" "An endovascular procedure was needed, such as a balloon or a covered stent."
* #surgical-closure "Surgical closure" "An operation was needed."
* #additional-device "Additional closure device" "A further closure device was needed."
