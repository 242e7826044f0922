CodeSystem: EcmoSupportIntentCs
Id: ecmo-support-intent
Title: "ECMO support intent"
Description: "What the support is a bridge to."
* insert LocalCodeSystem
* #bridge-to-recovery "Bridge to recovery" "Support until the heart recovers."
* #bridge-to-decision "Bridge to decision" "Support until a decision on further treatment is possible."
* #bridge-to-transplant "Bridge to transplant" "Support until heart transplantation."
* #bridge-to-durable-support "Bridge to durable support" "Support until a durable ventricular assist device is implanted."
* #bridge-to-next-therapy "Bridge to next therapy" "Support until another treatment, such as revascularisation, is done."
