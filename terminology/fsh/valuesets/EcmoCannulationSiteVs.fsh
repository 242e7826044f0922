ValueSet: EcmoCannulationSiteVs
Id: ecmo-cannulation-site
Title: "ECMO cannulation site"
Description: "Arterial and venous sites of cannulation."
* insert GuideValueSet
* include codes from valueset EcmoArterialSiteVs
* include codes from valueset EcmoVenousSiteVs
