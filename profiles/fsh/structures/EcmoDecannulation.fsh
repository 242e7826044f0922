Profile: EcmoDecannulation
Parent: Procedure
Id: ecmo-decannulation
Title: "ECMO decannulation"
Description: "Removal of one cannula, or of several in one session."
* insert Treatment
* insert PartOfProcedure
* partOf ..1
* code from EcmoProcedureDecannulationVs (required)
* performed[x] only dateTime or Period
* performed[x] MS
* bodySite MS
* outcome MS
* outcome from EcmoOutcomeVs (required)
* focalDevice MS
* focalDevice.manipulated only Reference(Device)
* usedReference only Reference(Device)
* usedReference MS
* extension contains
    DecannulationTechnique named technique 0..1 MS and
    Crossover named crossover 0..1 MS and
    DecannulationAdjunct named adjunct 0..* MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-dec-1 and ecmo-dec-2 and ecmo-dec-3 and ecmo-dec-4 and ecmo-per-1
