CodeSystem: EcmoDecannulationTechniqueCs
Id: ecmo-decannulation-technique
Title: "ECMO decannulation technique"
Description: "How cannulae were removed."
* insert LocalCodeSystem
* #percutaneous "Percutaneous" "Removed with percutaneous closure."
* #surgical "Surgical" "Removed with surgical repair of the vessel."
* #manual-compression "Manual compression" "Removed with compression by hand."
