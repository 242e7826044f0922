CodeSystem: EcmoScaiCs
Id: ecmo-scai
Title: "ECMO SCAI shock stage"
Description: "Stages of cardiogenic shock."
* insert LocalCodeSystem
* #A "At risk" "Not in shock, at risk of it."
* #B "Beginning" "Relative hypotension or tachycardia without hypoperfusion."
* #C "Classic" "Hypoperfusion that needs treatment beyond volume."
* #D "Deteriorating" "Fails to respond to the first treatment."
* #E "Extremis" "Circulatory collapse."
