Extension: Crossover
Id: crossover
Title: "Crossover"
Description: "Whether a balloon from the other side was used during removal."
Context: Procedure
* value[x] 1..1
* value[x] only boolean
