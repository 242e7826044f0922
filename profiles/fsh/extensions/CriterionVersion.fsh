Extension: CriterionVersion
Id: criterion-version
Title: "Criterion version"
Description: "Definition by which the complication was called present, such as CSECLS-2024, HenriMondor-2021 or Pavlodar-2025."
Context: Observation
* value[x] 1..1
* value[x] only string
