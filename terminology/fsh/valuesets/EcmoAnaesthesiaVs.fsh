ValueSet: EcmoAnaesthesiaVs
Id: ecmo-anaesthesia
Title: "ECMO anaesthesia"
Description: "How a patient was kept comfortable during a procedure."
* insert GuideValueSet
* include codes from system EcmoAnaesthesiaCs
