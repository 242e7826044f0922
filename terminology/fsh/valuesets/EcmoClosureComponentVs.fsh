ValueSet: EcmoClosureComponentVs
Id: ecmo-closure-component
Title: "ECMO closure component"
Description: "What was left or needed after a vessel was closed."
* insert GuideValueSet
* include codes from system EcmoClosureComponentCs
