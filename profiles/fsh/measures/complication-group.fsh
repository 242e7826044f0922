Instance: complication-group
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-group)
* name = "ComplicationGroup"
* title = "Complications by group"
* description = "Share of assessed runs with any complication of a group."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* insert GroupGroup(mechanical)
* insert GroupGroup(bleeding)
* insert GroupGroup(neurological)
* insert GroupGroup(renal)
* insert GroupGroup(pulmonary)
* insert GroupGroup(metabolic)
* insert GroupGroup(limb)
* insert GroupGroup(vascular-access)
* insert GroupGroup(infection)
* insert GroupGroup(cardiac)
* insert GroupGroup(haematological)
