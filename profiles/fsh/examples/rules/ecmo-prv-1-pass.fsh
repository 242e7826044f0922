Instance: ecmo-prv-1-pass
InstanceOf: EcmoProvenance
Usage: #example
Title: "ecmo-prv-1-pass"
Description: "A source named in words."
* target = Reference(ecmo-run-example)
* recorded = "2025-03-20T10:00:00+05:00"
* agent.who = Reference(ecmo-centre-example)
* entity.role = #source
* entity.what.display = "Chart"
