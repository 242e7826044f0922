Extension: ClosureDeviceCount
Id: closure-device-count
Title: "Closure device count"
Description: "Number of closure devices placed in this vessel."
Context: Procedure
* value[x] 1..1
* value[x] only positiveInt
