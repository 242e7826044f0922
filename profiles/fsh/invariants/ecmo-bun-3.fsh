Invariant: ecmo-bun-3
Description: "A submission carries at most one ECMO run. Send each run as its own bundle."
Severity: #error
Expression: "entry.resource.where(meta.profile.where($this.toString().startsWith('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run') and $this.toString().startsWith('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run-').not()).exists()).count() <= 1"
