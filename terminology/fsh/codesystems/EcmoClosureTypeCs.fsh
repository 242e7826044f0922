CodeSystem: EcmoClosureTypeCs
Id: ecmo-closure-type
Title: "ECMO closure type"
Description: "Kinds of vascular closure device."
* insert LocalCodeSystem
* #suture-based "Suture-based" "Closes the vessel by a suture placed through it."
* #collagen "Collagen" "Closes the vessel by a collagen plug."
* #membrane "Membrane" "Closes the vessel by a membrane."
* #patch "Patch" "Closes the vessel by a patch."
