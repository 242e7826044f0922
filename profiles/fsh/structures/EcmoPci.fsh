Profile: EcmoPci
Parent: Procedure
Id: ecmo-pci
Title: "ECMO percutaneous coronary intervention"
Description: "A percutaneous coronary intervention before, during or after the run."
* insert Treatment
* partOf only Reference(Procedure)
* partOf MS
* code from EcmoPciProcedureVs (extensible)
* performed[x] only dateTime or Period
* performed[x] MS
* bodySite MS
* bodySite from EcmoCoronaryVesselVs (extensible)
* reasonCode MS
* outcome MS
* outcome from EcmoOutcomeVs (required)
* usedReference only Reference(Device)
* usedReference MS
* extension contains
    EcmoRelation named relation 0..1 MS and
    CompleteRevascularisation named completeRevascularisation 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-pci-2 and ecmo-nd-1 and ecmo-per-1
