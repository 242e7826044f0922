ValueSet: EcmoScaiVs
Id: ecmo-scai
Title: "ECMO SCAI shock stage"
Description: "Stages of cardiogenic shock."
* insert GuideValueSet
* include codes from system EcmoScaiCs
