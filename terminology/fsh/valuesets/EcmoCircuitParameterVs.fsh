ValueSet: EcmoCircuitParameterVs
Id: ecmo-circuit-parameter
Title: "ECMO circuit parameter"
Description: "All codes of the code system ecmo-circuit-parameter."
* insert GuideValueSet
* include codes from system EcmoCircuitParameterCs
