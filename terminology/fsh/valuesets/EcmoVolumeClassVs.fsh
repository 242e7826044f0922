ValueSet: EcmoVolumeClassVs
Id: ecmo-volume-class
Title: "ECMO volume class"
Description: "All codes of the code system ecmo-volume-class."
* insert GuideValueSet
* include codes from system EcmoVolumeClassCs
