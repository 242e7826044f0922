CodeSystem: EcmoMeasureCs
Id: ecmo-measure
Title: "ECMO measure"
Description: "Codes of measures and of the figures in their reports."
* insert LocalCodeSystem
* #in-hospital-mortality "In-hospital mortality" "Died before leaving hospital."
* #survival-to-discharge "Survival to discharge" "Left hospital alive."
* #survival-at-day "Survival at a day" "Alive at a day after the start of flow."
* #day-28 "Day 28" "28 days after the start of flow."
* #day-30 "Day 30" "30 days after the start of flow."
* #day-90 "Day 90" "90 days after the start of flow."
* #survival-on-ecmo "Survival on ECMO" "Support ended alive and alive 48 hours later."
* #on-support-mortality "Mortality on support" "Died while supported."
* #weaning "Weaning" "Weaned from ECMO."
* #survival-among-weaned "Survival among the weaned" "Alive at a day, of those weaned."
* #survival-among-discharged "Survival among the discharged" "Alive at a day, of those discharged alive."
* #complication-item "Complication, by item" "At least one present complication of an item."
* #complication-group "Complication, by group" "At least one present complication of a group."
