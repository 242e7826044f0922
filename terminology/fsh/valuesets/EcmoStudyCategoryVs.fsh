ValueSet: EcmoStudyCategoryVs
Id: ecmo-study-category
Title: "ECMO study category"
Description: "Designs of registries and series."
* insert GuideValueSet
* include codes from system EcmoStudyCategoryCs
