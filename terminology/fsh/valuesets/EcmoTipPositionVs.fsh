ValueSet: EcmoTipPositionVs
Id: ecmo-tip-position
Title: "ECMO tip position"
Description: "Where the tip of a cannula or wire lies."
* insert GuideValueSet
* $SCT#73829009 "Right atrial structure (body structure)"
* $SCT#48345005 "Superior vena cava structure (body structure)"
* $SCT#64131007 "Inferior vena cava structure (body structure)"
