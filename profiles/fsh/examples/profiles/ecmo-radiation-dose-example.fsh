Instance: ecmo-radiation-dose-example
InstanceOf: EcmoRadiationDose
Usage: #example
Title: "ecmo-radiation-dose-example"
Description: "Radiation and contrast of a decannulation."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Radiation and contrast of a decannulation.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/radiation"
* status = #final
* code = EcmoObservationCs#radiation-dose
* subject = Reference(ecmo-patient-example)
* encounter = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-decannulation-example)
* effectiveDateTime = "2025-03-01T15:01:00+05:00"
* component[0].code = $DCM#113730 "Total Fluoro Time"
* component[0].valueQuantity = 6.5 'min'
* component[1].code = $DCM#113722 "Dose Area Product Total"
* component[1].valueQuantity = 1236 'cGy.cm2'
* component[2].code = $DCM#113725 "Dose (RP) Total"
* component[2].valueQuantity = 140 'mGy'
* component[3].code = EcmoObservationCs#contrast-volume
* component[3].valueQuantity = 25 'mL'
* note.text = "As printed by the angiography system."
