CodeSystem: EcmoComplicationTypeCs
Id: ecmo-complication-type
Title: "ECMO complication type"
Description: "Complications of ECMO. The property group names the one group each belongs to; codes ending in -unspecified state that a complication of the group is present and the item not recorded."
* insert LocalCodeSystem
* ^property[0].code = #group
* ^property[0].uri = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-group"
* ^property[0].description = "Group of the complication"
* ^property[0].type = #code
* #mech-oxygenator-failure "Membrane lung failure" "Membrane lung with impaired gas exchange or failure."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-tubing-rupture "Tubing rupture" "Rupture of circuit tubing."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-connector-crack "Connector crack" "Crack of a connector."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-heat-exchanger "Heat exchanger malfunction" "Failure to control temperature."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-cannula-problem "Cannula problem" "Misplaced, kinked, dislodged or failing cannula."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-circuit-thrombosis "Circuit thrombosis" "Blood clot in the circuit or one of its components."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #mech-unspecified "Mechanical complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #mechanical
* #bleed-gi "Gastrointestinal bleeding" "Bleeding into the gastrointestinal tract."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #bleed-cannulation-site "Cannulation site bleeding" "Bleeding at a cannulation or puncture site."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #bleed-surgical "Surgical bleeding" "Bleeding from an operation other than cannulation."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #bleed-haemolysis "Haemolysis" "Haemolysis; free plasma haemoglobin above 50 mg/dL in CSECLS."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #bleed-dic "Disseminated intravascular coagulation" "Disseminated intravascular coagulation."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #bleed-unspecified "Bleeding, item not recorded" "Any bleeding; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #bleeding
* #neuro-ich "Intracranial haemorrhage" "Bleeding inside the skull."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #neuro-infarct "Cerebral infarction" "Ischaemic infarction of the brain."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #neuro-stroke "Stroke" "Any stroke, ischaemic or haemorrhagic."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #neuro-seizure "Seizure" "Clinical or electrographic seizure."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #neuro-brain-death "Brain death" "Death by neurological criteria."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #neuro-unspecified "Neurological complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #neurological
* #renal-creatinine "Raised creatinine" "Creatinine raised above the limit of the criterion in use."
  * ^property[+].code = #group
  * ^property[=].valueCode = #renal
* #renal-crrt "Renal replacement therapy" "Continuous renal replacement therapy started."
  * ^property[+].code = #group
  * ^property[=].valueCode = #renal
* #renal-unspecified "Renal complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #renal
* #pulm-pneumothorax "Pneumothorax" "Air in the pleural space."
  * ^property[+].code = #group
  * ^property[=].valueCode = #pulmonary
* #pulm-haemorrhage "Pulmonary haemorrhage" "Bleeding into the lung or airways."
  * ^property[+].code = #group
  * ^property[=].valueCode = #pulmonary
* #pulm-infection "Pulmonary infection" "Infection of the lower respiratory tract."
  * ^property[+].code = #group
  * ^property[=].valueCode = #pulmonary
* #pulm-unspecified "Pulmonary complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #pulmonary
* #metab-hypo "Hypoglycaemia" "Blood glucose below 40 mg/dL in CSECLS."
  * ^property[+].code = #group
  * ^property[=].valueCode = #metabolic
* #metab-hyper "Hyperglycaemia" "Blood glucose above 240 mg/dL in CSECLS."
  * ^property[+].code = #group
  * ^property[=].valueCode = #metabolic
* #metab-acidosis "Acidosis" "Blood pH below 7.2 in CSECLS."
  * ^property[+].code = #group
  * ^property[=].valueCode = #metabolic
* #metab-alkalosis "Alkalosis" "Blood pH above 7.6 in CSECLS."
  * ^property[+].code = #group
  * ^property[=].valueCode = #metabolic
* #metab-unspecified "Metabolic complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #metabolic
* #limb-ischaemia "Limb ischaemia" "Acute ischaemia of the cannulated or another limb."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-necrosis "Limb necrosis" "Tissue death of a limb."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-compartment "Compartment syndrome" "Compartment syndrome of a limb."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-fasciotomy "Fasciotomy" "Fasciotomy performed."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-amputation "Amputation" "Amputation of a limb or part of it."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-embolectomy "Embolectomy" "Embolus removed from a limb artery."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-endarterectomy "Endarterectomy" "Endoluminal stripping of a limb artery."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #limb-unspecified "Limb complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #limb
* #access-dissection "Arterial dissection" "Dissection of a cannulated or punctured artery."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-av-fistula "Arteriovenous fistula" "Arteriovenous fistula at an access site."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-pseudoaneurysm "Pseudoaneurysm" "False aneurysm at an access site."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-art-thrombosis "Arterial thrombosis" "Thrombosis of a cannulated artery."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-ven-thrombosis "Venous thrombosis" "Thrombosis of a cannulated vein."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-unspecified "Access complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #vascular-access
* #access-infection "Access site infection" "Infection of the groin or of another access wound."
  * ^property[+].code = #group
  * ^property[=].valueCode = #infection
* #infection-bloodstream "Bloodstream infection" "Infection proven by blood culture."
  * ^property[+].code = #group
  * ^property[=].valueCode = #infection
* #infection-urinary "Urinary tract infection" "Infection of the urinary tract."
  * ^property[+].code = #group
  * ^property[=].valueCode = #infection
* #infection-unspecified "Infection, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #infection
* #cardiac-vt "Ventricular tachycardia" "Sustained ventricular tachycardia."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #cardiac-vf "Ventricular fibrillation" "Ventricular fibrillation."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #cardiac-tamponade "Cardiac tamponade" "Pericardial tamponade."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #cardiac-stone-heart "Stone heart" "Persistent contracture of the left ventricle without ejection."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #cardiac-pulmonary-oedema "Pulmonary oedema from left ventricular distension" "Pulmonary oedema because the left ventricle does not empty."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #cardiac-unspecified "Cardiac complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #cardiac
* #haem-thrombocytopenia "Thrombocytopenia" "Platelet count below the limit of the criterion in use."
  * ^property[+].code = #group
  * ^property[=].valueCode = #haematological
* #haem-hit "Heparin-induced thrombocytopenia" "Immune heparin-induced thrombocytopenia."
  * ^property[+].code = #group
  * ^property[=].valueCode = #haematological
* #haem-unspecified "Haematological complication, item not recorded" "Present; which item is not recorded."
  * ^property[+].code = #group
  * ^property[=].valueCode = #haematological
