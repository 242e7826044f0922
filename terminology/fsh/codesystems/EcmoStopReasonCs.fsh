CodeSystem: EcmoStopReasonCs
Id: ecmo-stop-reason
Title: "ECMO stop reason"
Description: "Why support or a treatment was stopped, changed or not given."
* insert LocalCodeSystem
* #recovered "Condition improved" "The condition improved."
* #died "Died" "The patient died."
* #futility "Futility" "Recovery was not expected."
* #vad "Ventricular assist device" "A ventricular assist device took over."
* #transplant "Transplantation" "The heart was transplanted."
* #complication "Complication" "A complication made it necessary."
* #transfer "Transfer" "The patient was transferred."
* #protocol "Protocol" "A protocol required it."
* #not-indicated "Not indicated" "There was no indication."
* #patient-wish "Wish of patient or family" "The patient or the family wished it."
