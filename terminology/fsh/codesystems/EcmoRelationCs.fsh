CodeSystem: EcmoRelationCs
Id: ecmo-relation
Title: "ECMO relation"
Description: "Order of a procedure and the ECMO run."
* insert LocalCodeSystem
* #before "Before" "Began before the run."
* #during "During" "Done while the run was on."
* #after "After" "Began after the run had started."
* #same-time "Same time" "Began together with the run."
* #unknown "Unknown" "The order is not recorded."
