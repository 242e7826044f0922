Instance: any-major-complication
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(any-major-complication)
* name = "AnyMajorComplication"
* title = "Any major complication"
* description = "Share of runs with a complication of a definition that was major or worse."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#any-major-complication
* insert EligibleRuns
* insert Population(denominator, Runs assessed for every group and item of the definition in which each present complication states its severity\, or one is major.)
* insert Population(numerator, At least one present complication is major\, life-threatening or fatal.)
