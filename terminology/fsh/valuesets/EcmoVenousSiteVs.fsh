ValueSet: EcmoVenousSiteVs
Id: ecmo-venous-site
Title: "ECMO venous site"
Description: "Veins and right heart sites an ECMO cannula may lie in."
* insert GuideValueSet
* $SCT#83419000 "Femoral vein structure (body structure)"
* $SCT#397363009 "Common femoral vein structure (body structure)"
* $SCT#244411005 "Iliac vein structure (body structure)"
* $SCT#46027005 "Structure of common iliac vein (body structure)"
* $SCT#63507001 "Structure of external iliac vein (body structure)"
* $SCT#12123001 "Internal jugular vein structure (body structure)"
* $SCT#71585003 "Structure of external jugular vein (body structure)"
* $SCT#9454009 "Structure of subclavian vein (body structure)"
* $SCT#68705008 "Structure of axillary vein (body structure)"
* $SCT#8887007 "Structure of brachiocephalic vein (body structure)"
* $SCT#48345005 "Superior vena cava structure (body structure)"
* $SCT#64131007 "Inferior vena cava structure (body structure)"
* $SCT#35532006 "Vena caval structure (body structure)"
* $SCT#73829009 "Right atrial structure (body structure)"
