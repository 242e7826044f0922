Profile: EcmoRun
Parent: Procedure
Id: ecmo-run
Title: "ECMO run"
Description: "One ECMO run: from the start of blood flow through the first circuit to the removal of the last cannula."
* insert Identified
* status MS
* status from EcmoRunStatusVs (required)
* statusReason MS
* statusReason from EcmoStopReasonVs (extensible)
* category 1.. MS
* category = $SCT#182744004
* code 1.. MS
* subject only Reference(Patient)
* subject MS
* encounter 1.. MS
* performed[x] only Period
* performed[x] MS
* performer MS
* reasonCode MS
* reasonCode from EcmoIndicationVs (extensible)
* reasonReference MS
* outcome MS
* outcome from EcmoRunOutcomeVs (required)
* focalDevice MS
* usedReference MS
* note MS
* extension contains
    RunNumber named runNumber 0..1 MS and
    EcmoConfiguration named configuration 0..1 MS and
    Urgency named urgency 0..1 MS and
    SupportIntent named supportIntent 0..* MS and
    Ecpr named ecpr 0..1 MS and
    AgeAtRun named ageAtRun 0..1 MS and
    CentreVolumeClass named centreVolumeClass 0..1 MS and
    ShockTeam named shockTeam 0..1 MS and
    DeAired named deAired 0..1 MS and
    TransportOnSupport named transportOnSupport 0..1 MS and
    FollowUpCompleteness named followUpCompleteness 0..1 MS
* obeys ecmo-run-1a and ecmo-run-1b and ecmo-run-2 and ecmo-run-3 and ecmo-run-4 and ecmo-run-5 and ecmo-run-6
* obeys ecmo-run-8 and ecmo-run-9 and ecmo-run-10 and ecmo-run-11
