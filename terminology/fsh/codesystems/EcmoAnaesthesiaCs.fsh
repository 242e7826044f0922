CodeSystem: EcmoAnaesthesiaCs
Id: ecmo-anaesthesia
Title: "ECMO anaesthesia"
Description: "How a patient was kept comfortable during a procedure."
* insert LocalCodeSystem
* #ventilated-sedated "Ventilated and sedated" "Mechanically ventilated and sedated."
* #sedation-local "Sedation with local anaesthesia" "Breathing spontaneously, sedated, with local anaesthesia."
* #local "Local anaesthesia" "Local anaesthesia only."
* #general "General anaesthesia" "General anaesthesia for the procedure."
