CodeSystem: EcmoPciPhaseCs
Id: ecmo-pci-phase
Title: "ECMO pci phase"
Description: "Whether TIMI flow was seen before or after the intervention."
* insert LocalCodeSystem
* #pre "Before PCI" "Flow before the intervention."
* #post "After PCI" "Flow after the intervention."
