Invariant: ecmo-doc-1
Description: "A run document holds exactly one ECMO run."
Severity: #error
Expression: "entry.resource.ofType(Procedure).where(meta.profile.where($this.startsWith('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run') and $this.contains('ecmo-run-').not()).exists()).count() = 1"
