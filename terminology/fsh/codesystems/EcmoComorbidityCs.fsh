CodeSystem: EcmoComorbidityCs
Id: ecmo-comorbidity
Title: "ECMO comorbidity"
Description: "Statements on history for which no SNOMED CT code was verified."
* insert LocalCodeSystem
* #multifocal-atherosclerosis "Multifocal atherosclerosis" "Atherosclerosis of more than one arterial territory."
* #aorto-femoral-bypass "Aorto-femoral bypass" "Aorto-femoral bypass before the run."
* #antiplatelet-before "Antiplatelet medicine before" "Antiplatelet treatment before the run."
* #cardiac-intervention "Cardiac intervention before" "Cardiac operation or catheter intervention before the run."
