CodeSystem: EcmoStudyCategoryCs
Id: ecmo-study-category
Title: "ECMO study category"
Description: "Designs of registries and series."
* insert LocalCodeSystem
* #multicentre-registry "Multicentre registry" "A registry of several centres."
* #single-centre-registry "Single-centre registry" "All runs of one centre."
* #case-series "Case series" "Consecutive patients of one centre without comparison."
* #matched-cohort "Matched cohort" "Groups matched for comparison."
