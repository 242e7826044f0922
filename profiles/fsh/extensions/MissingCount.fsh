Extension: MissingCount
Id: missing-count
Title: "Missing count"
Description: "Number of eligible runs whose answer is missing."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* value[x] 1..1
* value[x] only integer
