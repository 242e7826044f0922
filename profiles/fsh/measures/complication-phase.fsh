Instance: complication-phase
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-phase)
* name = "ComplicationPhase"
* title = "Complications by phase"
* description = "Share of runs with a complication in a phase of the run, among those in which anything asked for was looked for. An event whose phase is not stated counts in the phase unknown only. The expressions read the table ecmo_complication too, which has a row for each event that is present."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* insert PhaseGroup(implantation, with the phase implantation, c.phase = 'implantation')
* insert PhaseGroup(support, with the phase support, c.phase = 'support')
* insert PhaseGroup(explantation, with the phase explantation, c.phase = 'explantation')
* insert PhaseGroup(after-explantation, with the phase after-explantation, c.phase = 'after-explantation')
* insert PhaseGroup(unknown, with no phase stated or with the phase unknown, [[(c.phase is null or c.phase = 'unknown')]])
