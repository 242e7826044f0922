Profile: EcmoCannula
Parent: Device
Id: ecmo-cannula
Title: "ECMO cannula"
Description: "A cannula with its French size."
* insert Identified
* udiCarrier MS
* manufacturer MS
* modelNumber MS
* lotNumber MS
* type 1.. MS
* type from EcmoCannulaTypeVs (required)
* patient MS
* property MS
* property.type from EcmoDevicePropertyVs (extensible)
* property.valueQuantity MS
* property.valueCode MS
* obeys ecmo-can-3 and ecmo-can-8
