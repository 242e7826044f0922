ValueSet: EcmoDeIdentificationVs
Id: ecmo-de-identification
Title: "ECMO de-identification"
Description: "How far data were de-identified."
* insert GuideValueSet
* include codes from system EcmoDeIdentificationCs
