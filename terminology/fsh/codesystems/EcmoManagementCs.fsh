CodeSystem: EcmoManagementCs
Id: ecmo-management
Title: "ECMO management"
Description: "How a complication was treated."
* insert LocalCodeSystem
* #conservative "Conservative" "Observation, compression or medicines only."
* #transfusion "Transfusion" "Blood products given."
* #percutaneous "Percutaneous intervention" "Endovascular or other percutaneous treatment."
* #surgical "Surgery" "Open operation."
* #device-exchange "Device exchange" "Part or whole of the circuit changed."
* #decannulation "Decannulation" "Cannulae removed because of the complication."
* #amputation "Amputation" "Limb or part of a limb removed."
