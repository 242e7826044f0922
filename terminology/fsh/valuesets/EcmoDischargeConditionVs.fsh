ValueSet: EcmoDischargeConditionVs
Id: ecmo-discharge-condition
Title: "ECMO discharge condition"
Description: "Condition on leaving hospital."
* insert GuideValueSet
* include codes from system EcmoDischargeConditionCs
