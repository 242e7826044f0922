CodeSystem: EcmoVitalStatusCs
Id: ecmo-vital-status
Title: "ECMO vital status"
Description: "Vital status."
* insert LocalCodeSystem
* #alive "Alive" "Alive when observed."
* #dead "Dead" "Dead when observed."
* #lost-to-follow-up "Lost to follow-up" "Not known any more."
