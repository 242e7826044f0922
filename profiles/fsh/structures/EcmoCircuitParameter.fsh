Profile: EcmoCircuitParameter
Parent: Observation
Id: ecmo-circuit-parameter
Title: "ECMO circuit parameter"
Description: "A setting or measurement of the circuit."
* insert RunObservation
* category 1.. MS
* code from EcmoCircuitParameterVs (required)
* effective[x] 1..
* effective[x] only dateTime or Period
* value[x] only Quantity
* value[x] MS
* dataAbsentReason MS
* device MS
* extension contains
    SettingOrMeasured named settingOrMeasured 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-val-1 and ecmo-param-1 and ecmo-param-2 and ecmo-param-3 and ecmo-param-4 and ecmo-per-1
