CodeSystem: EcmoCircuitParameterCs
Id: ecmo-circuit-parameter
Title: "ECMO circuit parameter"
Description: "Settings and measurements of the circuit. The property omop gives the concept id of the OMOP extension for extracorporeal life support (ECLS-CDM, CC0)."
* insert LocalCodeSystem
* ^property[0].code = #omop
* ^property[0].description = "OMOP concept id"
* ^property[0].type = #integer
* #pump-speed-set "Pump speed, set" "Pump speed set on the console, in /min."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717867
* #pump-speed "Pump speed, measured" "Pump speed measured, in /min."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717870
* #pump-flow-set "Pump flow, set" "Blood flow set on the console, in L/min."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717866
* #blood-flow "Blood flow" "Blood flow measured, in L/min."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717869
* #sweep-gas-flow "Sweep gas flow" "Gas flow through the membrane lung, in L/min."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717881
* #sweep-fio2 "Sweep gas oxygen fraction" "Oxygen fraction of the sweep gas, in %."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717883
* #heater-setpoint "Heat exchanger temperature, set" "Temperature set on the heat exchanger, in Cel."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717868
* #heater-temperature "Heat exchanger temperature, measured" "Temperature measured at the heat exchanger, in Cel."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717871
* #pre-membrane-pressure "Pre-membrane pressure" "Pressure before the membrane lung, in mm[Hg]."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717890
* #post-membrane-pressure "Post-membrane pressure" "Pressure after the membrane lung, in mm[Hg]."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717894
* #delta-pressure "Pressure difference over the membrane lung" "Pre-membrane minus post-membrane pressure, in mm[Hg]."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717897
* #pump-inlet-pressure "Pump inlet pressure" "Pressure before the pump, usually negative, in mm[Hg]."
  * ^property[+].code = #omop
  * ^property[=].valueInteger = 36717896
