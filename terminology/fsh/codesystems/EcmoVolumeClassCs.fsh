CodeSystem: EcmoVolumeClassCs
Id: ecmo-volume-class
Title: "ECMO volume class"
Description: "Size of the centre by yearly ECMO runs, as the source states it."
* insert LocalCodeSystem
* #large "Large centre" "More than 30 runs a year."
* #not-large "Not a large centre" "30 runs a year or fewer."
