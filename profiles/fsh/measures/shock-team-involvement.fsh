Instance: shock-team-involvement
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(shock-team-involvement)
* name = "ShockTeamInvolvement"
* title = "Shock team"
* description = "Share of runs for cardiogenic shock in which a complete shock team was in force when support started."
* type = http://terminology.hl7.org/CodeSystem/measure-type#process
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#increase
* group[+].code = EcmoMeasureCs#shock-team-involvement
* insert EligibleRuns
* insert Population(denominator, [[Runs for cardiogenic shock that name a shock team, themselves or by their hospital stay; without one it is missing and not no.]], [[cardiogenic_shock = 'present' and shock_team is not null]])
* insert Population(denominator-exclusion, [[Runs without cardiogenic shock.]], [[cardiogenic_shock = 'absent']])
* insert Population(numerator, [[A team with two members, one of whom may lead, was in force at the start of flow.]], [[cardiogenic_shock = 'present' and shock_team = 'present']])
