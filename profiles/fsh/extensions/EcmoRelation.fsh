Extension: EcmoRelation
Id: ecmo-relation
Title: "ECMO relation"
Description: "Order of this procedure and the run, as the source states it."
Context: Procedure
* extension contains
    code 1..1 MS and
    minutes 0..1 MS
* extension[code].value[x] 1..1
* extension[code].value[x] only CodeableConcept
* extension[code].value[x] from EcmoRelationVs (required)
* extension[minutes] ^short = "Minutes from run start to the start of this procedure, negative before the run"
* extension[minutes].value[x] 1..1
* extension[minutes].value[x] only integer
