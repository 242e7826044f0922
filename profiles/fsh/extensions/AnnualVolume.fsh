Extension: AnnualVolume
Id: annual-volume
Title: "Annual volume"
Description: "Number of veno-arterial ECMO runs of a centre in a year."
Context: Organization
* obeys ecmo-vol-1
* extension contains
    year 1..1 MS and
    count 1..1 MS
* extension[year].value[x] 1..1
* extension[year].value[x] only integer
* extension[count].value[x] 1..1
* extension[count].value[x] only integer
