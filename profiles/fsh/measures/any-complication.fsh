Instance: any-complication
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(any-complication)
* name = "AnyComplication"
* title = "Any complication"
* description = "Share of runs with any complication of a definition: the seven groups of the CSECLS registry unless another is asked for."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#any-complication
* insert EligibleRuns
* insert Population(denominator, [[Runs assessed for every group and item of the definition: by default mechanical, bleeding, neurological, renal, pulmonary, metabolic and limb complications, each looked for as a group.]], [[cxa_mechanical = 'present' and cxa_bleeding = 'present' and cxa_neurological = 'present' and cxa_renal = 'present' and cxa_pulmonary = 'present' and cxa_metabolic = 'present' and cxa_limb = 'present']])
* insert Population(numerator, [[At least one of them is present.]], [[cxa_mechanical = 'present' and cxa_bleeding = 'present' and cxa_neurological = 'present' and cxa_renal = 'present' and cxa_pulmonary = 'present' and cxa_metabolic = 'present' and cxa_limb = 'present' and 'present' in (cx_mechanical, cx_bleeding, cx_neurological, cx_renal, cx_pulmonary, cx_metabolic, cx_limb)]])
