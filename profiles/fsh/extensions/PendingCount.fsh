Extension: PendingCount
Id: pending-count
Title: "Pending count"
Description: "Number of eligible runs whose answer cannot exist yet."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* value[x] 1..1
* value[x] only integer
