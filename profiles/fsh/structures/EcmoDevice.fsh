Profile: EcmoDevice
Parent: Device
Id: ecmo-device
Title: "ECMO device"
Description: "A device of the circuit or used on the patient."
* insert Identified
* udiCarrier MS
* manufacturer MS
* modelNumber MS
* serialNumber MS
* lotNumber MS
* type 1.. MS
* type from EcmoDeviceTypeVs (required)
* patient MS
* parent MS
