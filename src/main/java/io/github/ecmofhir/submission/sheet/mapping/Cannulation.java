package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A cannula placed for the run.
 *
 * @param role of ecmo-cannulation-role
 * @param outcome of ecmo-outcome; {@code not-stated} where the source does not say whether placing it succeeded
 * @param guidance of ecmo-guidance
 */
record Cannulation(
        String role,
        Code site,
        Code approach,
        @JsonSetter(nulls = Nulls.SET) @Nullable String outcome,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<Code> guidance)
        implements ConstantKind {

    @Override
    public void state(RunDraft run) {
        Procedure cannulation = procedure(role, site, approach, run);
        if (guidance != null) {
            guidance.forEach(each -> cannulation.addExtension(Extensions.of("cannulation-guidance", each.concept())));
        }
        cannulation.setOutcome(Code.of("ecmo-outcome#" + (outcome == null ? "not-stated" : outcome))
                .concept());
    }

    static Procedure procedure(String role, Code site, Code approach, RunDraft run) {
        Procedure cannulation = run.procedure("ecmo-cannulation", "cannulation/" + role);
        cannulation.addExtension(Extensions.of("cannulation-approach", approach.concept()));
        cannulation.setCode(Code.of("ecmo-cannulation-role#" + role).concept());
        cannulation.addBodySite(site.concept());
        return cannulation;
    }
}
