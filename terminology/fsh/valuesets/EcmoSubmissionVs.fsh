ValueSet: EcmoSubmissionVs
Id: ecmo-submission
Title: "ECMO submission"
Description: "What a sender says of a submission."
* insert GuideValueSet
* include codes from system EcmoSubmissionCs
