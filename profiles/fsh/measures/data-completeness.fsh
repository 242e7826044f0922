Instance: data-completeness
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(data-completeness)
* name = "DataCompleteness"
* title = "Completeness of data"
* description = "How much is told of the runs: the share at each level of completeness, the share in which each group of complications was assessed, and the share whose status at a day is known."
* type = http://terminology.hl7.org/CodeSystem/measure-type#structure
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoCompletenessCs#0
* insert Told(The level of completeness is 0., completeness = 0)
* group[+].code = EcmoCompletenessCs#1
* insert Told(The level of completeness is 1., completeness = 1)
* group[+].code = EcmoCompletenessCs#2
* insert Told(The level of completeness is 2., completeness = 2)
* group[+].code = EcmoCompletenessCs#3
* insert Told(The level of completeness is 3., completeness = 3)
* group[+].code = EcmoCompletenessCs#4
* insert Told(The level of completeness is 4., completeness = 4)
* group[+].code = EcmoComplicationGroupCs#mechanical
* insert Told(The group was assessed as a whole., cxa_mechanical = 'present')
* group[+].code = EcmoComplicationGroupCs#bleeding
* insert Told(The group was assessed as a whole., cxa_bleeding = 'present')
* group[+].code = EcmoComplicationGroupCs#neurological
* insert Told(The group was assessed as a whole., cxa_neurological = 'present')
* group[+].code = EcmoComplicationGroupCs#renal
* insert Told(The group was assessed as a whole., cxa_renal = 'present')
* group[+].code = EcmoComplicationGroupCs#pulmonary
* insert Told(The group was assessed as a whole., cxa_pulmonary = 'present')
* group[+].code = EcmoComplicationGroupCs#metabolic
* insert Told(The group was assessed as a whole., cxa_metabolic = 'present')
* group[+].code = EcmoComplicationGroupCs#limb
* insert Told(The group was assessed as a whole., cxa_limb = 'present')
* group[+].code = EcmoComplicationGroupCs#vascular-access
* insert Told(The group was assessed as a whole., cxa_vascular_access = 'present')
* group[+].code = EcmoComplicationGroupCs#infection
* insert Told(The group was assessed as a whole., cxa_infection = 'present')
* group[+].code = EcmoComplicationGroupCs#cardiac
* insert Told(The group was assessed as a whole., cxa_cardiac = 'present')
* group[+].code = EcmoComplicationGroupCs#haematological
* insert Told(The group was assessed as a whole., cxa_haematological = 'present')
* group[+].code = EcmoMeasureCs#day-28
* insert Told([[Dead by day 28, or observed alive at or after it.]], alive_at_28 is not null)
* group[+].code = EcmoMeasureCs#day-30
* insert Told([[Dead by day 30, or observed alive at or after it.]], alive_at_30 is not null)
* group[+].code = EcmoMeasureCs#day-90
* insert Told([[Dead by day 90, or observed alive at or after it.]], alive_at_90 is not null)
