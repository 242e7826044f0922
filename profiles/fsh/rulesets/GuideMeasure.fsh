// The unit counted is the run, not the patient: a Procedure.
RuleSet: GuideMeasure(code)
* url = "https://w3id.org/ecmo-fhir/Measure/{code}"
* version = "0.1.0"
* status = #active
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Procedure
* type = http://terminology.hl7.org/CodeSystem/measure-type#outcome
* scoring = $SCORING#proportion
