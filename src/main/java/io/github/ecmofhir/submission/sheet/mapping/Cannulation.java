package io.github.ecmofhir.submission.sheet.mapping;

import org.hl7.fhir.r4.model.Procedure;

/**
 * A cannula placed for the run. No sheet states whether placing it succeeded, and so says the outcome.
 *
 * @param role of ecmo-cannulation-role
 */
record Cannulation(String role, Code site, Code approach) implements ConstantKind {

    @Override
    public void state(RunDraft run) {
        Procedure cannulation = run.procedure("ecmo-cannulation", "cannulation/" + role);
        cannulation.addExtension(Extensions.of("cannulation-approach", approach.concept()));
        cannulation.setCode(Code.of("ecmo-cannulation-role#" + role).concept());
        cannulation.addBodySite(site.concept());
        cannulation.setOutcome(Code.of("ecmo-outcome#not-stated").concept());
    }
}
