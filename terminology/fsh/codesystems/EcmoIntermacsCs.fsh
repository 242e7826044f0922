CodeSystem: EcmoIntermacsCs
Id: ecmo-intermacs
Title: "ECMO INTERMACS profile"
Description: "Profiles of advanced heart failure."
* insert LocalCodeSystem
* #1 "Critical cardiogenic shock" "Life-threatening hypotension despite escalating support."
* #2 "Progressive decline" "Declines on inotropes."
* #3 "Stable but inotrope dependent" "Stable on inotropes or temporary support."
* #4 "Resting symptoms" "Symptoms at rest on oral treatment."
* #5 "Exertion intolerant" "Comfortable at rest, no activity."
* #6 "Exertion limited" "Minor activity only."
* #7 "Advanced NYHA class III" "Some distance walked."
