ValueSet: EcmoDeviceTypeVs
Id: ecmo-device-type
Title: "ECMO device type"
Description: "All codes of the code system ecmo-device-type."
* insert GuideValueSet
* include codes from system EcmoDeviceTypeCs
