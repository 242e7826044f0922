Extension: FigureWarnings
Id: figure-warnings
Title: "Figure warnings"
Description: "What must be known before the figures of a report are believed, as an OperationOutcome that it contains: for instance that status at a day is known mostly of the dead."
Context: MeasureReport
* value[x] 1..1
* value[x] only Reference(OperationOutcome)
