CodeSystem: EcmoScoreCs
Id: ecmo-score
Title: "ECMO score"
Description: "Scores and stages for which no LOINC code was verified."
* insert LocalCodeSystem
* #scai "SCAI shock stage" "Stage of cardiogenic shock of the Society for Cardiovascular Angiography and Interventions, A to E."
* #intermacs "INTERMACS profile" "Profile of advanced heart failure of the INTERMACS registry, 1 to 7."
* #vis "Vasoactive-inotropic score" "Weighted sum of the doses of inotropes and vasopressors."
* #syntax "SYNTAX score" "Angiographic complexity of coronary artery disease."
