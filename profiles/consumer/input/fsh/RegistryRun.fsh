Profile: RegistryRun
Parent: EcmoRun
Id: registry-run
Title: "Run of our registry"
Description: "An ECMO run as our registry takes it: urgency known, and the reason from the list of the guide alone."
* extension[urgency] 1..1
* reasonCode from EcmoIndicationVs (required)
