Instance: ecmo-vol-1-fail
InstanceOf: EcmoCentre
Usage: #example
Title: "ecmo-vol-1-fail"
Description: "Minus one run."
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"
* extension[annualVolume].extension[year].valueInteger = 2024
* extension[annualVolume].extension[count].valueInteger = -1
