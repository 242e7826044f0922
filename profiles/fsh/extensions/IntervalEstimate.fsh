Extension: IntervalEstimate
Id: interval-estimate
Title: "Interval estimate"
Description: "Confidence interval of the score."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* extension contains
    lower 0..1 and
    upper 0..1 and
    level 1..1 and
    method 1..1
* extension[lower].value[x] 1..1
* extension[lower].value[x] only decimal
* extension[upper].value[x] 1..1
* extension[upper].value[x] only decimal
* extension[level] ^short = "Confidence level, such as 0.95"
* extension[level].value[x] 1..1
* extension[level].value[x] only decimal
* extension[method].value[x] 1..1
* extension[method].value[x] only code
* extension[method].value[x] from EcmoIntervalMethodVs (required)
