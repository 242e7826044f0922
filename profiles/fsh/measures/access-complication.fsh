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
* insert Population(denominator, Runs in which cxi_bleed_cannulation_site\, cxi_limb_ischaemia\, cxi_access_art_thrombosis\, cxi_access_ven_thrombosis\, cxi_access_dissection and cxi_access_infection are each present or absent.)
* insert Population(numerator, At least one of them is present.)
