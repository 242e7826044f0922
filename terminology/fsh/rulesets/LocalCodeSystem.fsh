// Every local code system is complete, case sensitive, and its codes are never reused.
RuleSet: LocalCodeSystem
* ^experimental = false
* ^caseSensitive = true
