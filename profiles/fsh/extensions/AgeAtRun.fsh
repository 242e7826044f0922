Extension: AgeAtRun
Id: age-at-run
Title: "Age at run"
Description: "Age when flow started, in years, where the date of birth is not sent."
Context: Procedure
* value[x] 1..1
* value[x] only Age
* valueAge.value 1..1
* valueAge.system 1..1
* valueAge.system = $UCUM (exactly)
* valueAge.code 1..1
* valueAge.code = #a (exactly)
