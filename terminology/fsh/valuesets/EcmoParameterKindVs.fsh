ValueSet: EcmoParameterKindVs
Id: ecmo-parameter-kind
Title: "ECMO parameter kind"
Description: "All codes of the code system ecmo-parameter-kind."
* insert GuideValueSet
* include codes from system EcmoParameterKindCs
