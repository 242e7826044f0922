Instance: ecmo-centre-example
InstanceOf: EcmoCentre
Usage: #example
Title: "ecmo-centre-example"
Description: "A centre with 42 runs in 2024."
* text.status = #additional
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">A centre with 42 runs in 2024.</div>"
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"
* extension[annualVolume].extension[year].valueInteger = 2024
* extension[annualVolume].extension[count].valueInteger = 42
