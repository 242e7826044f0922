RuleSet: GuideValueSet
* ^experimental = false
