CodeSystem: EcmoProcedureCs
Id: ecmo-procedure
Title: "ECMO procedure"
Description: "Procedures around ECMO for which no SNOMED CT code was verified."
* insert LocalCodeSystem
* #preclosing "Preclosing" "Sutures of a closure device placed before cannulation."
* #decannulation "Decannulation" "Removal of one or more ECMO cannulae."
* #weaning-trial "Weaning trial" "Support reduced or stopped for a time to see whether the heart can do without."
