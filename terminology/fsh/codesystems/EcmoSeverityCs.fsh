CodeSystem: EcmoSeverityCs
Id: ecmo-severity
Title: "ECMO severity"
Description: "How severe a complication was."
* insert LocalCodeSystem
* #minor "Minor" "No intervention needed, no lasting harm."
* #major "Major" "Intervention, transfusion or longer stay needed."
* #life-threatening "Life-threatening" "Immediate danger to life."
* #fatal "Fatal" "Led to death."
