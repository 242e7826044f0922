Extension: ContinuousSummary
Id: continuous-summary
Title: "Continuous summary"
Description: "Distribution of a continuous measure."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* extension contains
    n 1..1 and
    mean 0..1 and
    sd 0..1 and
    median 0..1 and
    q1 0..1 and
    q3 0..1 and
    min 0..1 and
    max 0..1
* extension[n].value[x] 1..1
* extension[n].value[x] only integer
* extension[mean].value[x] 1..1
* extension[mean].value[x] only decimal
* extension[sd].value[x] 1..1
* extension[sd].value[x] only decimal
* extension[median].value[x] 1..1
* extension[median].value[x] only decimal
* extension[q1].value[x] 1..1
* extension[q1].value[x] only decimal
* extension[q3].value[x] 1..1
* extension[q3].value[x] only decimal
* extension[min].value[x] 1..1
* extension[min].value[x] only decimal
* extension[max].value[x] 1..1
* extension[max].value[x] only decimal
