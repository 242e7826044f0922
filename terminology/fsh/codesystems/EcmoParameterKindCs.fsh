CodeSystem: EcmoParameterKindCs
Id: ecmo-parameter-kind
Title: "ECMO parameter kind"
Description: "Whether a circuit parameter was set or measured."
* insert LocalCodeSystem
* #setting "Setting" "Chosen by the team."
* #measured "Measured" "Measured by the device."
