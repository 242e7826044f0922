Extension: SupportHours
Id: support-hours
Title: "Support hours"
Description: "Hours on support over which events were counted."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* value[x] 1..1
* value[x] only decimal
