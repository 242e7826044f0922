Extension: PciPhase
Id: pci-phase
Title: "Pci phase"
Description: "Whether TIMI flow was seen before or after the intervention."
Context: Observation
* value[x] 1..1
* value[x] only code
* value[x] from EcmoPciPhaseVs (required)
