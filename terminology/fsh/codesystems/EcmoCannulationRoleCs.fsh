CodeSystem: EcmoCannulationRoleCs
Id: ecmo-cannulation-role
Title: "ECMO cannulation role"
Description: "What a cannula does in the circuit."
* insert LocalCodeSystem
* #arterial-return "Arterial return" "Returns oxygenated blood into an artery."
* #venous-drainage "Venous drainage" "Drains blood from a vein or the right atrium into the circuit."
* #venous-return "Venous return" "Returns oxygenated blood into a vein or the right atrium (veno-venous part of a circuit)."
* #distal-perfusion "Distal perfusion" "Perfuses the limb beyond the arterial return cannula (reperfusion line)."
