CodeSystem: EcmoDevicePropertyCs
Id: ecmo-device-property
Title: "ECMO device property"
Description: "Properties of a device."
* insert LocalCodeSystem
* #french-size "French size" "Outer diameter in Charriere (French), UCUM [Ch]."
* #length "Length" "Length in cm."
* #lumen "Lumen" "Number or kind of lumina."
* #diameter "Diameter" "Diameter, in mm or, of a wire, UCUM [in_i]."
* #inflation-pressure "Inflation pressure" "Pressure to which a balloon is inflated, UCUM atm."
