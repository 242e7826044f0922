ValueSet: EcmoVasoactiveVs
Id: ecmo-vasoactive
Title: "ECMO vasoactive medication"
Description: "Vasopressors and inotropes."
* insert GuideValueSet
* $SCT#387362001 "Epinephrine (substance)"
* include codes from system EcmoVasoactiveCs
