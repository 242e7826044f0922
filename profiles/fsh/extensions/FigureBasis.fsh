Extension: FigureBasis
Id: figure-basis
Title: "Figure basis"
Description: "On which runs and data a report rests, so that it can be asked again and compared: the frozen cohort and its version if one was named, the moment as of which data were read if one was, else a number that grows with every change of stored data, and a digest of the runs counted."
Context: MeasureReport
* extension contains
    cohort 0..1 and
    cohortVersion 0..1 and
    asOf 0..1 and
    dataVersion 0..1 and
    members 1..1
* extension[cohort].value[x] 1..1
* extension[cohort].value[x] only Reference(Group)
* extension[cohortVersion].value[x] 1..1
* extension[cohortVersion].value[x] only string
* extension[asOf].value[x] 1..1
* extension[asOf].value[x] only instant
* extension[dataVersion].value[x] 1..1
* extension[dataVersion].value[x] only decimal
* extension[members].value[x] 1..1
* extension[members].value[x] only string
