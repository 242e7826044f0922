ValueSet: EcmoDevicePropertyVs
Id: ecmo-device-property
Title: "ECMO device property"
Description: "All codes of the code system ecmo-device-property."
* insert GuideValueSet
* include codes from system EcmoDevicePropertyCs
