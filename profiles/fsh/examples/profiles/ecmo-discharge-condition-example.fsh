Instance: ecmo-discharge-condition-example
InstanceOf: EcmoDischargeCondition
Usage: #example
Title: "ecmo-discharge-condition-example"
Description: "Discharged in satisfactory condition, cerebral performance category 1."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Discharged in satisfactory condition, cerebral performance category 1.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/discharge"
* status = #final
* code = EcmoObservationCs#discharge-condition
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* effectiveDateTime = "2025-03-16T12:00:00+05:00"
* valueCodeableConcept = EcmoDischargeConditionCs#satisfactory
* component[0].code = EcmoFunctionScaleCs#cpc
* component[0].valueInteger = 1
* note.text = "To cardiac rehabilitation."
