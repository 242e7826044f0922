CodeSystem: EcmoOutcomeCs
Id: ecmo-outcome
Title: "ECMO outcome"
Description: "Result of a procedure."
* insert LocalCodeSystem
* #success "Success" "The procedure reached its aim."
* #failure "Failure" "The procedure did not reach its aim."
* #not-stated "Not stated" "The source does not say."
