CodeSystem: EcmoDischargeConditionCs
Id: ecmo-discharge-condition
Title: "ECMO discharge condition"
Description: "Condition on leaving hospital."
* insert LocalCodeSystem
* #satisfactory "Satisfactory" "Discharged in satisfactory condition."
* #impaired "Impaired" "Discharged with lasting impairment."
* #dependent "Dependent" "Discharged dependent on care."
