Profile: EcmoDeviceMetric
Parent: DeviceMetric
Id: ecmo-device-metric
Title: "ECMO device metric"
Description: "What a console can set or measure; observations of the circuit may refer to it."
* insert Identified
* type from EcmoCircuitParameterVs (required)
* type MS
* unit MS
* source 1.. MS
* category MS
* obeys ecmo-met-1
