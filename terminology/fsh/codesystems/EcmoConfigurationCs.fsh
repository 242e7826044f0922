CodeSystem: EcmoConfigurationCs
Id: ecmo-configuration
Title: "ECMO configuration"
Description: "Where the cannulae of the run lie."
* insert LocalCodeSystem
* #peripheral-femoro-femoral "Peripheral, femoro-femoral" "Drainage from a femoral vein, return into a femoral artery."
* #peripheral-other "Peripheral, other" "Peripheral vessels other than femoral vein with femoral artery."
* #peripheral-unspecified "Peripheral, not specified" "Known to be peripheral; the vessels are not recorded."
* #central "Central" "Cannulation through the opened chest."
* #hybrid "Hybrid" "Central and peripheral cannulae together."
