Profile: EcmoClosureDevice
Parent: Device
Id: ecmo-closure-device
Title: "ECMO closure device"
Description: "A vascular closure device."
* insert Identified
* udiCarrier MS
* manufacturer MS
* modelNumber MS
* lotNumber MS
* type 1.. MS
* type from EcmoClosureTypeVs (required)
* patient MS
