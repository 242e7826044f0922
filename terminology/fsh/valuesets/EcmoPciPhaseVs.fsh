ValueSet: EcmoPciPhaseVs
Id: ecmo-pci-phase
Title: "ECMO pci phase"
Description: "All codes of the code system ecmo-pci-phase."
* insert GuideValueSet
* include codes from system EcmoPciPhaseCs
