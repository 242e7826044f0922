ValueSet: EcmoLvUnloadingVs
Id: ecmo-lv-unloading
Title: "ECMO lv unloading"
Description: "Procedures that unload the left ventricle."
* insert GuideValueSet
* $SCT#16965008 "Insertion of intra-aortic balloon counterpulsation (procedure)"
* $SCT#442807006 "Insertion of intraaortic balloon counterpulsation device through femoral artery (procedure)"
* include codes from system EcmoLvUnloadingCs
* exclude EcmoLvUnloadingCs#iabp
