Extension: DeAired
Id: de-aired
Title: "De-aired"
Description: "Whether the circuit was flushed and freed of air before it was unclamped."
Context: Procedure
* value[x] 1..1
* value[x] only boolean
