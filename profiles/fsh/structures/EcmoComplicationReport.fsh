Profile: EcmoComplicationReport
Parent: MeasureReport
Id: ecmo-complication-report
Title: "ECMO complication report"
Description: "The counts behind a figure of complications, by group or by item."
* insert FigureReport
* group.extension contains PresentNotAssessed named presentNotAssessed 0..1 MS
