Extension: SupportIntent
Id: support-intent
Title: "Support intent"
Description: "What the support is a bridge to."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoSupportIntentVs (required)
