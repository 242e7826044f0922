Profile: EcmoProcedureTime
Parent: Observation
Id: ecmo-procedure-time
Title: "ECMO procedure time"
Description: "A stated duration: of support, cannulation, ventilation, or until treatment."
* insert RunObservation
* code from EcmoProcedureTimeVs (required)
* value[x] only Quantity
* value[x] MS
* dataAbsentReason MS
* obeys ecmo-val-1 and ecmo-dur-1
