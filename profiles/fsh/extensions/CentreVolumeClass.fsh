Extension: CentreVolumeClass
Id: centre-volume-class
Title: "Centre volume class"
Description: "Whether the centre is large, as the source states it."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoVolumeClassVs (required)
