ValueSet: RegistryMode
Id: registry-mode
Title: "Modes of our registry"
Description: "All modes of the guide but one."
* include codes from valueset EcmoModeVs
* exclude EcmoModeCs#vvv
