CodeSystem: EcmoComplicationGroupCs
Id: ecmo-complication-group
Title: "ECMO complication group"
Description: "Groups of complications. Every complication type belongs to exactly one."
* insert LocalCodeSystem
* #mechanical "Mechanical" "Failure or obstruction of a part of the circuit."
* #bleeding "Bleeding" "Bleeding or loss of blood cells."
* #neurological "Neurological" "Injury of the nervous system."
* #renal "Renal" "Injury of the kidney or its replacement."
* #pulmonary "Pulmonary" "Injury of the lung."
* #metabolic "Metabolic" "Disturbance of glucose or acid-base balance."
* #limb "Limb" "Injury of a limb."
* #vascular-access "Vascular access" "Injury of a cannulated or punctured vessel."
* #infection "Infection" "Infection acquired on or after support."
* #cardiac "Cardiac" "Injury or failure of the heart."
* #haematological "Haematological" "Disturbance of blood cells or clotting other than bleeding."
