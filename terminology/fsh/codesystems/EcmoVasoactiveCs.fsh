CodeSystem: EcmoVasoactiveCs
Id: ecmo-vasoactive
Title: "ECMO vasoactive medication"
Description: "Vasopressors and inotropes for which no SNOMED CT code was verified."
* insert LocalCodeSystem
* #norepinephrine "Norepinephrine" "Noradrenaline."
* #vasopressin "Vasopressin" "Vasopressin."
* #terlipressin "Terlipressin" "Terlipressin."
* #phenylephrine "Phenylephrine" "Phenylephrine."
* #angiotensin-ii "Angiotensin II" "Angiotensin II."
* #dopamine "Dopamine" "Dopamine."
* #dobutamine "Dobutamine" "Dobutamine."
* #milrinone "Milrinone" "Milrinone."
* #enoximone "Enoximone" "Enoximone."
* #levosimendan "Levosimendan" "Levosimendan."
* #isoprenaline "Isoprenaline" "Isoprenaline (isoproterenol)."
* #methylene-blue "Methylene blue" "Methylene blue."
