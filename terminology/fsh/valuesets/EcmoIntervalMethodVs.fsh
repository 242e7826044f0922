ValueSet: EcmoIntervalMethodVs
Id: ecmo-interval-method
Title: "ECMO interval method"
Description: "All codes of the code system ecmo-interval-method."
* insert GuideValueSet
* include codes from system EcmoIntervalMethodCs
