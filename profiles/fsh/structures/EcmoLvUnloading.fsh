Profile: EcmoLvUnloading
Parent: Procedure
Id: ecmo-lv-unloading
Title: "ECMO left ventricular unloading"
Description: "A procedure that unloads the left ventricle, such as an intra-aortic balloon pump. Known not to have been given: status not-done."
* insert Treatment
* partOf only Reference(Procedure)
* partOf MS
* code from EcmoLvUnloadingVs (extensible)
* performed[x] only Period
* performed[x] MS
* outcome MS
* outcome from EcmoOutcomeVs (required)
* focalDevice MS
* usedReference only Reference(Device)
* usedReference MS
* extension contains
    EcmoRelation named relation 0..1 MS and
    UnloadingIndication named indication 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-unl-1 and ecmo-nd-1 and ecmo-per-1
