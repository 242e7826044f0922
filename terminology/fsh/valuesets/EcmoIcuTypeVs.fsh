ValueSet: EcmoIcuTypeVs
Id: ecmo-icu-type
Title: "ECMO icu type"
Description: "Intensive care stays."
* insert GuideValueSet
* $SCT#309904001 "Intensive care unit (environment)"
* $SCT#183446009 "Admission to cardiac intensive care unit (procedure)"
