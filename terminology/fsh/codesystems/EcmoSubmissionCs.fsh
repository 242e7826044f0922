CodeSystem: EcmoSubmissionCs
Id: ecmo-submission
Title: "ECMO submission"
Description: "What a sender says of a submission, as a tag of its run."
* insert LocalCodeSystem
* #complete "Complete" "The submission holds everything of the run; what is stored of the run and is not in it was entered in error."
