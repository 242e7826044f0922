Extension: PresentNotAssessed
Id: present-not-assessed
Title: "Present not assessed"
Description: "Number of runs with a present item although the group or composite was not assessed."
Context: MeasureReport.group, MeasureReport.group.stratifier.stratum
* value[x] 1..1
* value[x] only integer
