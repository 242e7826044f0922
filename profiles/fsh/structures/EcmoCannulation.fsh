Profile: EcmoCannulation
Parent: Procedure
Id: ecmo-cannulation
Title: "ECMO cannulation"
Description: "Placement of one cannula."
* insert Treatment
* insert PartOfProcedure
* code from EcmoCannulationRoleVs (required)
* performed[x] only dateTime or Period
* performed[x] MS
* bodySite ..1 MS
* bodySite from EcmoCannulationSiteVs (required)
* outcome MS
* outcome from EcmoOutcomeVs (required)
* focalDevice ..1 MS
* focalDevice.manipulated only Reference(Device)
* extension contains
    CannulationApproach named approach 0..1 MS and
    CannulationGuidance named guidance 0..* MS and
    Laterality named laterality 0..1 MS and
    TipPosition named tipPosition 0..1 MS and
    IncisionLength named incisionLength 0..1 MS and
    Anaesthesia named anaesthesia 0..1 MS and
    Timepoint named timepoint 0..1 MS
* obeys ecmo-inc-1 and ecmo-can-1 and ecmo-can-2 and ecmo-can-4 and ecmo-can-5 and ecmo-can-6 and ecmo-can-7 and ecmo-per-1
