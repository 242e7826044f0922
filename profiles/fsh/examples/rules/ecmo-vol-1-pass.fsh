Instance: ecmo-vol-1-pass
InstanceOf: EcmoCentre
Usage: #example
Title: "ecmo-vol-1-pass"
Description: "No run in the year."
* identifier.system = "https://hospital.example/sid/centre"
* identifier.value = "C-01"
* name = "Example Heart Centre"
* extension[annualVolume].extension[year].valueInteger = 2024
* extension[annualVolume].extension[count].valueInteger = 0
