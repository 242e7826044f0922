Invariant: ecmo-acg-1
Description: "A heparin dose is not negative and is in UCUM [IU]; a dose per weight in [IU]/kg."
Severity: #error
Expression: "medication.ofType(CodeableConcept).coding.where(code = '372877000').exists() implies (dosage.dose.all(value >= 0 and system = 'http://unitsofmeasure.org' and (code = '[IU]' or code = '[iU]')) and extension('https://w3id.org/ecmo-fhir/StructureDefinition/dose-per-weight').value.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org' and (code = '[IU]/kg' or code = '[iU]/kg')))"
