ValueSet: EcmoModeVs
Id: ecmo-mode
Title: "ECMO mode"
Description: "Modes of extracorporeal membrane oxygenation."
* insert GuideValueSet
* $SCT#786451004 "Venoarterial extracorporeal membrane oxygenation (procedure)"
* $SCT#786453001 "Venovenous extracorporeal membrane oxygenation (procedure)"
* $SCT#786452006 "Arteriovenous extracorporeal membrane oxygenation (procedure)"
* include codes from system EcmoModeCs
