ValueSet: EcmoRelationVs
Id: ecmo-relation
Title: "ECMO relation"
Description: "All codes of the code system ecmo-relation."
* insert GuideValueSet
* include codes from system EcmoRelationCs
