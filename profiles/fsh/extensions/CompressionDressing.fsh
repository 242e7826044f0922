Extension: CompressionDressing
Id: compression-dressing
Title: "Compression dressing"
Description: "Whether a compression dressing was used after the vessel was closed."
Context: Observation
* value[x] 1..1
* value[x] only boolean
