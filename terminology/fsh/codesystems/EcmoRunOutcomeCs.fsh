CodeSystem: EcmoRunOutcomeCs
Id: ecmo-run-outcome
Title: "ECMO run outcome"
Description: "How a run ended."
* insert LocalCodeSystem
* #weaned-survived-48h "Weaned, alive 48 h later" "Weaned and alive 48 hours after support ended."
* #weaned-died-within-48h "Weaned, died within 48 h" "Weaned and dead within 48 hours after support ended."
* #weaned-status-48h-unknown "Weaned, status at 48 h unknown" "Weaned; status 48 hours later is not known."
* #died-on-support "Died on support" "Died while supported."
* #bridged-vad "Bridged to ventricular assist device" "Support ended with a durable assist device."
* #bridged-transplant "Bridged to transplant" "Support ended with heart transplantation."
* #bridged-unspecified "Bridged, target not recorded" "Support ended with another support or transplantation; which is not recorded."
* #withdrawn-futility "Withdrawn for futility" "Support stopped because recovery was not expected."
* #transferred-on-support "Transferred on support" "Patient left for another centre while supported."
* #not-stated "Not stated" "The source does not say how the run ended."
