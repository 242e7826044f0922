Instance: ecmo-vasoactive-example
InstanceOf: EcmoVasoactive
Usage: #example
Title: "ecmo-vasoactive-example"
Description: "Norepinephrine at 0.4 microgram per kilogram and minute before support."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Norepinephrine at 0.4 microgram per kilogram and minute before support.</div>"
* identifier.system = "https://hospital.example/sid/run"
* identifier.value = "R-01/norepinephrine"
* extension[timepoint].extension[code].valueCodeableConcept = EcmoTimepointCs#pre-ecmo
* status = #completed
* medicationCodeableConcept = EcmoVasoactiveCs#norepinephrine
* subject = Reference(ecmo-patient-example)
* context = Reference(ecmo-hospital-encounter-example)
* partOf = Reference(ecmo-run-example)
* effectivePeriod.start = "2025-03-01T12:30:00+05:00"
* effectivePeriod.end = "2025-03-02T10:00:00+05:00"
* dosage.dose = 12 'mg'
* dosage.rateQuantity = 0.4 'ug/kg/min'
