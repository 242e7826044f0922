Profile: EcmoWeaningTrial
Parent: Procedure
Id: ecmo-weaning-trial
Title: "ECMO weaning trial"
Description: "An attempt to do without support. One that fails does not end the run."
* insert Treatment
* insert PartOfProcedure
* partOf ..1
* code = EcmoProcedureCs#weaning-trial
* performed[x] only dateTime or Period
* performed[x] MS
* outcome MS
* outcome from EcmoOutcomeVs (required)
* extension contains Timepoint named timepoint 0..1 MS
* obeys ecmo-per-1 and ecmo-wea-1
