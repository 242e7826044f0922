Extension: TipPosition
Id: tip-position
Title: "Tip position"
Description: "Where the tip of the cannula lies."
Context: Procedure
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from EcmoTipPositionVs (extensible)
