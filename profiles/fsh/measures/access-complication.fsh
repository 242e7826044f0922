Instance: access-complication
InstanceOf: Measure
Usage: #definition
* insert GuideMeasure(access-complication)
* name = "AccessComplication"
* title = "Complication of the vascular access"
* description = "Share of runs with a complication of the vascular access as the Henri-Mondor series counts them; a fistula without operation is not among them."
* improvementNotation = http://terminology.hl7.org/CodeSystem/measure-improvement-notation#decrease
* group[+].code = EcmoMeasureCs#access-complication
* insert EligibleRuns
* insert Population(denominator, [[Runs in which bleeding at the cannulation site, limb ischaemia, arterial and venous thrombosis, dissection and infection of the access are each present or absent.]], [[cxi_bleed_cannulation_site is not null and cxi_limb_ischaemia is not null and cxi_access_art_thrombosis is not null and cxi_access_ven_thrombosis is not null and cxi_access_dissection is not null and cxi_access_infection is not null]])
* insert Population(numerator, [[At least one of them is present.]], [[cxi_bleed_cannulation_site is not null and cxi_limb_ischaemia is not null and cxi_access_art_thrombosis is not null and cxi_access_ven_thrombosis is not null and cxi_access_dissection is not null and cxi_access_infection is not null and 'present' in (cxi_bleed_cannulation_site, cxi_limb_ischaemia, cxi_access_art_thrombosis, cxi_access_ven_thrombosis, cxi_access_dissection, cxi_access_infection)]])
