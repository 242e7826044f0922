CodeSystem: EcmoFollowUpCs
Id: ecmo-follow-up
Title: "ECMO follow-up"
Description: "State of the follow-up of a run."
* insert LocalCodeSystem
* #complete "Complete" "All contacts that the registry asks for are stored."
* #ongoing "Ongoing" "Contacts are still to come."
* #lost "Lost" "The patient can no longer be reached."
