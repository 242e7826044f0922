ValueSet: EcmoDischargeDispositionVs
Id: ecmo-discharge-disposition
Title: "ECMO discharge disposition"
Description: "Where a patient went on leaving hospital. exp = died in hospital."
* insert GuideValueSet
* $DISCHARGE#home
* $DISCHARGE#alt-home
* $DISCHARGE#other-hcf
* $DISCHARGE#hosp
* $DISCHARGE#long
* $DISCHARGE#aadvice
* $DISCHARGE#exp
* $DISCHARGE#psy
* $DISCHARGE#rehab
* $DISCHARGE#snf
* $DISCHARGE#oth
