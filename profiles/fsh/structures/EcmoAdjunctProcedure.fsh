Profile: EcmoAdjunctProcedure
Parent: Procedure
Id: ecmo-adjunct-procedure
Title: "ECMO adjunct procedure"
Description: "Another procedure before, during or after the run: resuscitation, ventilation, renal replacement, transfusion, earlier bypass surgery, bail-out at the vessel, assist device or transplant afterwards. Known not to have been done: status not-done."
* insert Treatment
* partOf only Reference(Procedure)
* partOf MS
* code from EcmoAdjunctProcedureVs (extensible)
* performed[x] only dateTime or Period
* performed[x] MS
* bodySite MS
* outcome MS
* outcome from EcmoOutcomeVs (required)
* usedReference only Reference(Device)
* usedReference MS
* extension contains
    EcmoRelation named relation 0..1 MS and
    Anaesthesia named anaesthesia 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-nd-1 and ecmo-per-1 and ecmo-adj-1
