Profile: EcmoComplication
Parent: Observation
Id: ecmo-complication
Title: "ECMO complication"
Description: "A complication stated as present or absent in a run. Unknown is a data absent reason; not looked for is said by the checklist."
* insert RunObservation
* category 1.. MS
* code from EcmoComplicationTypeVs (required)
* focus MS
* effective[x] only dateTime or Period
* value[x] only CodeableConcept
* value[x] from EcmoPresentAbsentVs (required)
* value[x] MS
* dataAbsentReason MS
* interpretation ..0
* bodySite MS
* component MS
* component.code from EcmoEvidenceVs (extensible)
* component.value[x] MS
* extension contains
    ComplicationPhase named phase 0..1 MS and
    ComplicationSeverity named severity 0..1 MS and
    ComplicationManagement named management 0..* MS and
    ComplicationResolution named resolution 0..1 MS and
    ComplicationRelatedness named relatedness 0..1 MS and
    CriterionVersion named criterionVersion 0..1 MS
* obeys ecmo-val-1 and ecmo-cx-1 and ecmo-cx-2 and ecmo-cx-3 and ecmo-cx-4 and ecmo-cx-5 and ecmo-cx-6 and ecmo-per-1
