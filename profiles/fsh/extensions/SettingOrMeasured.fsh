Extension: SettingOrMeasured
Id: setting-or-measured
Title: "Setting or measured"
Description: "Whether the parameter was set or measured."
Context: Observation
* value[x] 1..1
* value[x] only code
* value[x] from EcmoParameterKindVs (required)
