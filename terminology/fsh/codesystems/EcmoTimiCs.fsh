CodeSystem: EcmoTimiCs
Id: ecmo-timi-below
Title: "ECMO TIMI flow"
Description: "What is known of TIMI flow where its grade is not."
* insert LocalCodeSystem
* #below-3 "Below TIMI grade 3" "Flow below grade 3; which grade is not stated."
