ValueSet: EcmoUnloadingIndicationVs
Id: ecmo-unloading-indication
Title: "ECMO unloading indication"
Description: "All codes of the code system ecmo-unloading-indication."
* insert GuideValueSet
* include codes from system EcmoUnloadingIndicationCs
