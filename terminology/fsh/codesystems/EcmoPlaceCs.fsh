CodeSystem: EcmoPlaceCs
Id: ecmo-place
Title: "ECMO place"
Description: "Rooms in which cannulae are placed and removed, as type of a Location."
* insert LocalCodeSystem
* #hybrid-operating-room "Hybrid operating room" "Operating room with angiography."
* #catheterisation-laboratory "Catheterisation laboratory" "Room for catheter interventions."
* #operating-room "Operating room" "Operating room without angiography."
* #intensive-care-unit "Intensive care unit" "Bedside in intensive care."
* #emergency-department "Emergency department" "Emergency department."
