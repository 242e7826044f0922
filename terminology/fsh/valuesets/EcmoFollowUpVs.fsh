ValueSet: EcmoFollowUpVs
Id: ecmo-follow-up
Title: "ECMO follow-up"
Description: "State of the follow-up of a run."
* insert GuideValueSet
* include codes from system EcmoFollowUpCs
