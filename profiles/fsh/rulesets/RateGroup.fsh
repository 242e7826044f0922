// Events over hours. The numerator is no count of runs.
RuleSet: RateGroup(assessed, event)
* insert EligibleRuns
* insert Population(denominator, [[Runs assessed for the group or item whose support is known (ecmo_minutes).]], [[{assessed} and ecmo_minutes is not null]])
* insert Population(numerator, [[Events that are present, each counted: the expression gives those of one run, the numerator is its sum over the denominator.]], [[(select count(*) from ecmo_complication c where c.run_id = ecmo_case.run_id and c.patient_id = ecmo_case.patient_id and {event})]])
* insert Population(measure-observation, [[Hours of support, to be added up over the denominator; the score is the events in 1,000 of them.]], [[ecmo_hours]])
