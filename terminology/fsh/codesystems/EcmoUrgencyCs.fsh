CodeSystem: EcmoUrgencyCs
Id: ecmo-urgency
Title: "ECMO urgency"
Description: "How urgent the start of support was."
* insert LocalCodeSystem
* #emergency "Emergency" "Support started without delay because life was in immediate danger."
* #urgent "Urgent" "Support started within hours."
* #elective "Elective" "Support planned beforehand."
