Instance: search-by-focal-device
InstanceOf: SearchParameter
Usage: #definition
* id = "focal-device"
* insert GuideSearch(focal-device, reference)
* name = "FocalDevice"
* description = "Procedures in which a device was put in, used or taken out."
* base[0] = #Procedure
* expression = "Procedure.focalDevice.manipulated"
* xpathUsage = #normal
* target[0] = #Device
