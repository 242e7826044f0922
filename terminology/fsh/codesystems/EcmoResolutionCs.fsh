CodeSystem: EcmoResolutionCs
Id: ecmo-resolution
Title: "ECMO resolution"
Description: "What became of a complication."
* insert LocalCodeSystem
* #resolved "Resolved" "Gone without lasting harm."
* #sequelae "Resolved with sequelae" "Gone, lasting harm remains."
* #ongoing "Ongoing" "Still present at last contact."
* #fatal "Fatal" "Led to death."
