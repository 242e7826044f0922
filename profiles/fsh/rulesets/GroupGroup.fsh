// The column is the code with underscores.
RuleSet: GroupGroup(code, column)
* group[+].code = EcmoComplicationGroupCs#{code}
* insert EligibleRuns
* insert Population(denominator, [[Runs whose checklist of the group is all-assessed or group-assessed, or in which every item is explicit. Presence alone does not make a group assessed.]], [[cxa_{column} = 'present']])
* insert Population(numerator, [[At least one item of the group is present.]], [[cxa_{column} = 'present' and cx_{column} = 'present']])
