Profile: EcmoTimiFlow
Parent: Observation
Id: ecmo-timi-flow
Title: "ECMO TIMI flow"
Description: "TIMI flow grade in one coronary vessel, or in all treated vessels together, before or after the intervention."
* insert RunObservation
* code = EcmoObservationCs#timi-flow
* bodySite MS
* bodySite from EcmoCoronaryVesselVs (extensible)
* value[x] only CodeableConcept
* value[x] from EcmoTimiVs (required)
* value[x] MS
* dataAbsentReason MS
* extension contains PciPhase named pciPhase 0..1 MS
* obeys ecmo-val-1 and ecmo-pci-1 and ecmo-timi-2
