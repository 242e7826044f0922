Profile: EcmoSurvivalReport
Parent: MeasureReport
Id: ecmo-survival-report
Title: "ECMO survival report"
Description: "The counts behind a figure of survival, mortality or weaning."
* insert FigureReport
* group.extension contains ContinuousSummary named summary 0..1 MS
