// The business identifier is what makes a repeated push update instead of duplicate.
RuleSet: Identified
* identifier 1.. MS
* identifier.system 1..
* identifier.value 1..
