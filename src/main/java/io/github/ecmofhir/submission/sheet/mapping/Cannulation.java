package io.github.ecmofhir.submission.sheet.mapping;

import org.hl7.fhir.r4.model.Procedure;

/**
 * A cannula placed for the run. Whether placing it succeeded is not stated, so there is no outcome.
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
    }
}
