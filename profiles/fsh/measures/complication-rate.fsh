Instance: complication-rate
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(complication-rate)
* name = "ComplicationRate"
* title = "Complications per 1,000 hours of support"
* description = "Events per 1,000 hours on support: all events, not runs, over the support of the runs that were assessed. One figure for each group and item asked for, by default for all. The expressions read the table ecmo_complication too, which has a row for each event that is present."
* scoring = $SCORING#ratio
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoComplicationGroupCs#mechanical
* insert RateGroup(cxa_mechanical = 'present', c.complication_group = 'mechanical')
* group[+].code = EcmoComplicationGroupCs#bleeding
* insert RateGroup(cxa_bleeding = 'present', c.complication_group = 'bleeding')
* group[+].code = EcmoComplicationGroupCs#neurological
* insert RateGroup(cxa_neurological = 'present', c.complication_group = 'neurological')
* group[+].code = EcmoComplicationGroupCs#renal
* insert RateGroup(cxa_renal = 'present', c.complication_group = 'renal')
* group[+].code = EcmoComplicationGroupCs#pulmonary
* insert RateGroup(cxa_pulmonary = 'present', c.complication_group = 'pulmonary')
* group[+].code = EcmoComplicationGroupCs#metabolic
* insert RateGroup(cxa_metabolic = 'present', c.complication_group = 'metabolic')
* group[+].code = EcmoComplicationGroupCs#limb
* insert RateGroup(cxa_limb = 'present', c.complication_group = 'limb')
* group[+].code = EcmoComplicationGroupCs#vascular-access
* insert RateGroup(cxa_vascular_access = 'present', c.complication_group = 'vascular-access')
* group[+].code = EcmoComplicationGroupCs#infection
* insert RateGroup(cxa_infection = 'present', c.complication_group = 'infection')
* group[+].code = EcmoComplicationGroupCs#cardiac
* insert RateGroup(cxa_cardiac = 'present', c.complication_group = 'cardiac')
* group[+].code = EcmoComplicationGroupCs#haematological
* insert RateGroup(cxa_haematological = 'present', c.complication_group = 'haematological')
* group[+].code = EcmoComplicationTypeCs#mech-oxygenator-failure
* insert RateGroup(cxi_mech_oxygenator_failure is not null, c.item = 'mech-oxygenator-failure')
* group[+].code = EcmoComplicationTypeCs#mech-tubing-rupture
* insert RateGroup(cxi_mech_tubing_rupture is not null, c.item = 'mech-tubing-rupture')
* group[+].code = EcmoComplicationTypeCs#mech-connector-crack
* insert RateGroup(cxi_mech_connector_crack is not null, c.item = 'mech-connector-crack')
* group[+].code = EcmoComplicationTypeCs#mech-heat-exchanger
* insert RateGroup(cxi_mech_heat_exchanger is not null, c.item = 'mech-heat-exchanger')
* group[+].code = EcmoComplicationTypeCs#mech-cannula-problem
* insert RateGroup(cxi_mech_cannula_problem is not null, c.item = 'mech-cannula-problem')
* group[+].code = EcmoComplicationTypeCs#mech-circuit-thrombosis
* insert RateGroup(cxi_mech_circuit_thrombosis is not null, c.item = 'mech-circuit-thrombosis')
* group[+].code = EcmoComplicationTypeCs#mech-unspecified
* insert RateGroup(cxi_mech_unspecified is not null, c.item = 'mech-unspecified')
* group[+].code = EcmoComplicationTypeCs#bleed-gi
* insert RateGroup(cxi_bleed_gi is not null, c.item = 'bleed-gi')
* group[+].code = EcmoComplicationTypeCs#bleed-cannulation-site
* insert RateGroup(cxi_bleed_cannulation_site is not null, c.item = 'bleed-cannulation-site')
* group[+].code = EcmoComplicationTypeCs#bleed-surgical
* insert RateGroup(cxi_bleed_surgical is not null, c.item = 'bleed-surgical')
* group[+].code = EcmoComplicationTypeCs#bleed-haemolysis
* insert RateGroup(cxi_bleed_haemolysis is not null, c.item = 'bleed-haemolysis')
* group[+].code = EcmoComplicationTypeCs#bleed-dic
* insert RateGroup(cxi_bleed_dic is not null, c.item = 'bleed-dic')
* group[+].code = EcmoComplicationTypeCs#bleed-unspecified
* insert RateGroup(cxi_bleed_unspecified is not null, c.item = 'bleed-unspecified')
* group[+].code = EcmoComplicationTypeCs#neuro-ich
* insert RateGroup(cxi_neuro_ich is not null, c.item = 'neuro-ich')
* group[+].code = EcmoComplicationTypeCs#neuro-infarct
* insert RateGroup(cxi_neuro_infarct is not null, c.item = 'neuro-infarct')
* group[+].code = EcmoComplicationTypeCs#neuro-stroke
* insert RateGroup(cxi_neuro_stroke is not null, c.item = 'neuro-stroke')
* group[+].code = EcmoComplicationTypeCs#neuro-seizure
* insert RateGroup(cxi_neuro_seizure is not null, c.item = 'neuro-seizure')
* group[+].code = EcmoComplicationTypeCs#neuro-brain-death
* insert RateGroup(cxi_neuro_brain_death is not null, c.item = 'neuro-brain-death')
* group[+].code = EcmoComplicationTypeCs#neuro-unspecified
* insert RateGroup(cxi_neuro_unspecified is not null, c.item = 'neuro-unspecified')
* group[+].code = EcmoComplicationTypeCs#renal-creatinine
* insert RateGroup(cxi_renal_creatinine is not null, c.item = 'renal-creatinine')
* group[+].code = EcmoComplicationTypeCs#renal-crrt
* insert RateGroup(cxi_renal_crrt is not null, c.item = 'renal-crrt')
* group[+].code = EcmoComplicationTypeCs#renal-unspecified
* insert RateGroup(cxi_renal_unspecified is not null, c.item = 'renal-unspecified')
* group[+].code = EcmoComplicationTypeCs#pulm-pneumothorax
* insert RateGroup(cxi_pulm_pneumothorax is not null, c.item = 'pulm-pneumothorax')
* group[+].code = EcmoComplicationTypeCs#pulm-haemorrhage
* insert RateGroup(cxi_pulm_haemorrhage is not null, c.item = 'pulm-haemorrhage')
* group[+].code = EcmoComplicationTypeCs#pulm-infection
* insert RateGroup(cxi_pulm_infection is not null, c.item = 'pulm-infection')
* group[+].code = EcmoComplicationTypeCs#pulm-unspecified
* insert RateGroup(cxi_pulm_unspecified is not null, c.item = 'pulm-unspecified')
* group[+].code = EcmoComplicationTypeCs#metab-hypo
* insert RateGroup(cxi_metab_hypo is not null, c.item = 'metab-hypo')
* group[+].code = EcmoComplicationTypeCs#metab-hyper
* insert RateGroup(cxi_metab_hyper is not null, c.item = 'metab-hyper')
* group[+].code = EcmoComplicationTypeCs#metab-acidosis
* insert RateGroup(cxi_metab_acidosis is not null, c.item = 'metab-acidosis')
* group[+].code = EcmoComplicationTypeCs#metab-alkalosis
* insert RateGroup(cxi_metab_alkalosis is not null, c.item = 'metab-alkalosis')
* group[+].code = EcmoComplicationTypeCs#metab-unspecified
* insert RateGroup(cxi_metab_unspecified is not null, c.item = 'metab-unspecified')
* group[+].code = EcmoComplicationTypeCs#limb-ischaemia
* insert RateGroup(cxi_limb_ischaemia is not null, c.item = 'limb-ischaemia')
* group[+].code = EcmoComplicationTypeCs#limb-necrosis
* insert RateGroup(cxi_limb_necrosis is not null, c.item = 'limb-necrosis')
* group[+].code = EcmoComplicationTypeCs#limb-compartment
* insert RateGroup(cxi_limb_compartment is not null, c.item = 'limb-compartment')
* group[+].code = EcmoComplicationTypeCs#limb-fasciotomy
* insert RateGroup(cxi_limb_fasciotomy is not null, c.item = 'limb-fasciotomy')
* group[+].code = EcmoComplicationTypeCs#limb-amputation
* insert RateGroup(cxi_limb_amputation is not null, c.item = 'limb-amputation')
* group[+].code = EcmoComplicationTypeCs#limb-embolectomy
* insert RateGroup(cxi_limb_embolectomy is not null, c.item = 'limb-embolectomy')
* group[+].code = EcmoComplicationTypeCs#limb-endarterectomy
* insert RateGroup(cxi_limb_endarterectomy is not null, c.item = 'limb-endarterectomy')
* group[+].code = EcmoComplicationTypeCs#limb-unspecified
* insert RateGroup(cxi_limb_unspecified is not null, c.item = 'limb-unspecified')
* group[+].code = EcmoComplicationTypeCs#access-dissection
* insert RateGroup(cxi_access_dissection is not null, c.item = 'access-dissection')
* group[+].code = EcmoComplicationTypeCs#access-av-fistula
* insert RateGroup(cxi_access_av_fistula is not null, c.item = 'access-av-fistula')
* group[+].code = EcmoComplicationTypeCs#access-pseudoaneurysm
* insert RateGroup(cxi_access_pseudoaneurysm is not null, c.item = 'access-pseudoaneurysm')
* group[+].code = EcmoComplicationTypeCs#access-art-thrombosis
* insert RateGroup(cxi_access_art_thrombosis is not null, c.item = 'access-art-thrombosis')
* group[+].code = EcmoComplicationTypeCs#access-ven-thrombosis
* insert RateGroup(cxi_access_ven_thrombosis is not null, c.item = 'access-ven-thrombosis')
* group[+].code = EcmoComplicationTypeCs#access-unspecified
* insert RateGroup(cxi_access_unspecified is not null, c.item = 'access-unspecified')
* group[+].code = EcmoComplicationTypeCs#access-infection
* insert RateGroup(cxi_access_infection is not null, c.item = 'access-infection')
* group[+].code = EcmoComplicationTypeCs#infection-bloodstream
* insert RateGroup(cxi_infection_bloodstream is not null, c.item = 'infection-bloodstream')
* group[+].code = EcmoComplicationTypeCs#infection-urinary
* insert RateGroup(cxi_infection_urinary is not null, c.item = 'infection-urinary')
* group[+].code = EcmoComplicationTypeCs#infection-unspecified
* insert RateGroup(cxi_infection_unspecified is not null, c.item = 'infection-unspecified')
* group[+].code = EcmoComplicationTypeCs#cardiac-vt
* insert RateGroup(cxi_cardiac_vt is not null, c.item = 'cardiac-vt')
* group[+].code = EcmoComplicationTypeCs#cardiac-vf
* insert RateGroup(cxi_cardiac_vf is not null, c.item = 'cardiac-vf')
* group[+].code = EcmoComplicationTypeCs#cardiac-tamponade
* insert RateGroup(cxi_cardiac_tamponade is not null, c.item = 'cardiac-tamponade')
* group[+].code = EcmoComplicationTypeCs#cardiac-stone-heart
* insert RateGroup(cxi_cardiac_stone_heart is not null, c.item = 'cardiac-stone-heart')
* group[+].code = EcmoComplicationTypeCs#cardiac-pulmonary-oedema
* insert RateGroup(cxi_cardiac_pulmonary_oedema is not null, c.item = 'cardiac-pulmonary-oedema')
* group[+].code = EcmoComplicationTypeCs#cardiac-unspecified
* insert RateGroup(cxi_cardiac_unspecified is not null, c.item = 'cardiac-unspecified')
* group[+].code = EcmoComplicationTypeCs#haem-thrombocytopenia
* insert RateGroup(cxi_haem_thrombocytopenia is not null, c.item = 'haem-thrombocytopenia')
* group[+].code = EcmoComplicationTypeCs#haem-hit
* insert RateGroup(cxi_haem_hit is not null, c.item = 'haem-hit')
* group[+].code = EcmoComplicationTypeCs#haem-unspecified
* insert RateGroup(cxi_haem_unspecified is not null, c.item = 'haem-unspecified')
