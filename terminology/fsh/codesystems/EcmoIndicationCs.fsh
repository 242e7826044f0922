CodeSystem: EcmoIndicationCs
Id: ecmo-indication
Title: "ECMO indication"
Description: "Indications and causes for which no SNOMED CT code was verified."
* insert LocalCodeSystem
* #post-cardiotomy-shock "Post-cardiotomy shock" "Cardiogenic shock after a cardiac operation."
* #refractory-cardiac-arrest "Refractory cardiac arrest" "Cardiac arrest without return of circulation despite resuscitation."
* #other "Other cause" "A cause not in the list."
* #undetermined "Undetermined cause" "The cause was looked for and not found."
