Extension: Ecpr
Id: ecpr
Title: "ECPR"
Description: "Whether support began during cardiopulmonary resuscitation."
Context: Procedure
* value[x] 1..1
* value[x] only boolean
