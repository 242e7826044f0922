Profile: EcmoPreclosing
Parent: Procedure
Id: ecmo-preclosing
Title: "ECMO preclosing"
Description: "Closure devices placed in one vessel before its cannulation. Part of the cannulation; stated as not done, part of the run."
* insert Treatment
* insert PartOfProcedure
* code from EcmoProcedurePreclosingVs (required)
* performed[x] only dateTime or Period
* performed[x] MS
* bodySite ..1 MS
* bodySite from EcmoCannulationSiteVs (required)
* outcome MS
* outcome from EcmoOutcomeVs (required)
* usedReference only Reference(Device)
* usedReference MS
* extension contains
    ClosureDeviceCount named closureDeviceCount 0..1 MS and
    Laterality named laterality 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-pre-2 and ecmo-pre-3 and ecmo-per-1
