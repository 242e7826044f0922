Profile: EcmoRegistry
Parent: ResearchStudy
Id: ecmo-registry
Title: "ECMO registry"
Description: "A registry or series: what it is, who runs it, and the cohort it enrols."
* insert Identified
* title 1.. MS
* status MS
* category 1.. MS
* category from EcmoStudyCategoryVs (required)
* condition MS
* period MS
* enrollment only Reference(Group)
* enrollment MS
* sponsor MS
* site MS
* note MS
* obeys ecmo-per-2
