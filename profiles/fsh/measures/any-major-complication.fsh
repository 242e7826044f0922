Instance: any-major-complication
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(any-major-complication)
* name = "AnyMajorComplication"
* title = "Any major complication"
* description = "Share of runs with a complication of a definition that was major or worse. The expressions read the table ecmo_complication too, which has a row for each event that is present."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#any-major-complication
* insert EligibleRuns
* insert Population(denominator, [[Runs assessed for every group and item of the definition, by default those of any-complication, in which each present complication states its severity, or one is major.]], [[cxa_mechanical = 'present' and cxa_bleeding = 'present' and cxa_neurological = 'present' and cxa_renal = 'present' and cxa_pulmonary = 'present' and cxa_metabolic = 'present' and cxa_limb = 'present' and (exists (select 1 from ecmo_complication c where c.run_id = ecmo_case.run_id and c.patient_id = ecmo_case.patient_id and c.complication_group in ('mechanical', 'bleeding', 'neurological', 'renal', 'pulmonary', 'metabolic', 'limb') and c.severity in ('major', 'life-threatening', 'fatal')) or not exists (select 1 from ecmo_complication c where c.run_id = ecmo_case.run_id and c.patient_id = ecmo_case.patient_id and c.complication_group in ('mechanical', 'bleeding', 'neurological', 'renal', 'pulmonary', 'metabolic', 'limb') and c.severity is null))]])
* insert Population(numerator, [[At least one present complication is major, life-threatening or fatal.]], [[cxa_mechanical = 'present' and cxa_bleeding = 'present' and cxa_neurological = 'present' and cxa_renal = 'present' and cxa_pulmonary = 'present' and cxa_metabolic = 'present' and cxa_limb = 'present' and exists (select 1 from ecmo_complication c where c.run_id = ecmo_case.run_id and c.patient_id = ecmo_case.patient_id and c.complication_group in ('mechanical', 'bleeding', 'neurological', 'renal', 'pulmonary', 'metabolic', 'limb') and c.severity in ('major', 'life-threatening', 'fatal'))]])
