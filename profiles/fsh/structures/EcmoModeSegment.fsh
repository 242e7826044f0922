Profile: EcmoModeSegment
Parent: Procedure
Id: ecmo-mode-segment
Title: "ECMO mode segment"
Description: "A stretch of the run in one mode. Every conversion begins a new segment; the segments fill the run."
* insert Treatment
* insert PartOfProcedure
* partOf ..1
* code from EcmoModeVs (required)
* performed[x] only Period
* performed[x] MS
* extension contains ModeChangeReason named modeChangeReason 0..1 MS
* obeys ecmo-run-2 and ecmo-per-1
