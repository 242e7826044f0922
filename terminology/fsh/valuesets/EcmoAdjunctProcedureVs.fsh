ValueSet: EcmoAdjunctProcedureVs
Id: ecmo-adjunct-procedure
Title: "ECMO adjunct procedure"
Description: "Further procedures around a run."
* insert GuideValueSet
* $SCT#89666000 "Cardiopulmonary resuscitation (procedure)"
* $SCT#714749008 "Continuous renal replacement therapy (procedure)"
* $SCT#116863004 "Transfusion of red blood cells (procedure)"
* $SCT#71493000 "Transfusion of packed red blood cells (procedure)"
* $SCT#232717009 "Coronary artery bypass grafting (procedure)"
* $SCT#418285008 "Angioplasty of blood vessel (procedure)"
* $SCT#32413006 "Transplantation of heart (procedure)"
* $SCT#232967006 "Implantation of left cardiac ventricular assist device (procedure)"
* $SCT#700151002 "Temporary implantation of left cardiac ventricular assist device (procedure)"
* $SCT#419416005 "Fluoroscopic angiography of coronary arteries (procedure)"
* $SCT#81723002 "Amputation (procedure)"
* include codes from system EcmoAdjunctProcedureCs
