Instance: complication-group
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-group)
* name = "ComplicationGroup"
* title = "Complications by group"
* description = "Share of assessed runs with any complication of a group."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* insert GroupGroup(mechanical, mechanical)
* insert GroupGroup(bleeding, bleeding)
* insert GroupGroup(neurological, neurological)
* insert GroupGroup(renal, renal)
* insert GroupGroup(pulmonary, pulmonary)
* insert GroupGroup(metabolic, metabolic)
* insert GroupGroup(limb, limb)
* insert GroupGroup(vascular-access, vascular_access)
* insert GroupGroup(infection, infection)
* insert GroupGroup(cardiac, cardiac)
* insert GroupGroup(haematological, haematological)
