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
* insert Population(denominator, Runs assessed for every group and item of the definition: by default cx_mechanical\, cx_bleeding\, cx_neurological\, cx_renal\, cx_pulmonary\, cx_metabolic and cx_limb all present or absent by their checklists.)
* insert Population(numerator, At least one of them is present.)
