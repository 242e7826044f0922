ValueSet: EcmoConfigurationVs
Id: ecmo-configuration
Title: "ECMO configuration"
Description: "All codes of the code system ecmo-configuration."
* insert GuideValueSet
* include codes from system EcmoConfigurationCs
