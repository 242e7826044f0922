CodeSystem: EcmoDeIdentificationCs
Id: ecmo-de-identification
Title: "ECMO de-identification"
Description: "How far data were de-identified."
* insert LocalCodeSystem
* #none "None" "As stored."
* #pseudonymised "Pseudonymised" "Names and addresses dropped, identifiers replaced, dates shifted."
* #limited "Limited" "Names and addresses dropped, dates kept."
