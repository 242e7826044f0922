ValueSet: EcmoPciProcedureVs
Id: ecmo-pci-procedure
Title: "ECMO pci procedure"
Description: "Percutaneous coronary interventions."
* insert GuideValueSet
* $SCT#415070008 "Percutaneous coronary intervention (procedure)"
* $SCT#414089002 "Emergency percutaneous coronary intervention (procedure)"
* $SCT#36969009 "Placement of stent in coronary artery (procedure)"
