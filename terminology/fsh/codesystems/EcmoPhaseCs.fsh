CodeSystem: EcmoPhaseCs
Id: ecmo-phase
Title: "ECMO phase"
Description: "When a complication began."
* insert LocalCodeSystem
* #implantation "Implantation" "From first puncture to the start of flow."
* #support "Support" "While the circuit runs."
* #explantation "Explantation" "During removal of the cannulae."
* #after-explantation "After explantation" "After the last cannula was removed."
* #unknown "Unknown" "The phase is not recorded."
