Instance: complication-phase
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-phase)
* name = "ComplicationPhase"
* title = "Complications by phase"
* description = "Share of runs with a complication in a phase of the run, among those in which anything asked for was looked for. An event whose phase is not stated counts in the phase unknown only."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoPhaseCs#implantation
* insert EligibleRuns
* insert Population(denominator, Runs in which any item asked for is stated as present or absent\, or is absent by a checklist.)
* insert Population(numerator, An item asked for is present with the phase implantation.)
* group[+].code = EcmoPhaseCs#support
* insert EligibleRuns
* insert Population(denominator, Runs in which any item asked for is stated as present or absent\, or is absent by a checklist.)
* insert Population(numerator, An item asked for is present with the phase support.)
* group[+].code = EcmoPhaseCs#explantation
* insert EligibleRuns
* insert Population(denominator, Runs in which any item asked for is stated as present or absent\, or is absent by a checklist.)
* insert Population(numerator, An item asked for is present with the phase explantation.)
* group[+].code = EcmoPhaseCs#after-explantation
* insert EligibleRuns
* insert Population(denominator, Runs in which any item asked for is stated as present or absent\, or is absent by a checklist.)
* insert Population(numerator, An item asked for is present with the phase after-explantation.)
* group[+].code = EcmoPhaseCs#unknown
* insert EligibleRuns
* insert Population(denominator, Runs in which any item asked for is stated as present or absent\, or is absent by a checklist.)
* insert Population(numerator, An item asked for is present with no phase stated or with the phase unknown.)
