// The column is the code with underscores.
RuleSet: ItemGroup(code, column)
* group[+].code = EcmoComplicationTypeCs#{code}
* insert EligibleRuns
* insert Population(denominator, [[Runs in which the item is stated as present or absent, or is absent by a checklist that covers it. A run with the unspecified item of the group present is missing for the specific items.]], [[cxi_{column} is not null]])
* insert Population(numerator, [[The item is present at least once.]], [[cxi_{column} = 'present']])
