Extension: IncisionLength
Id: incision-length
Title: "Incision length"
Description: "Length of the incision of an open access, UCUM cm."
Context: Procedure
* value[x] 1..1
* value[x] only Quantity
