package io.github.ecmofhir.view;

import ca.uhn.fhir.rest.annotation.Operation;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;

/** {@code POST [base]/$rebuild}: refills the view tables from what is stored. */
public final class RebuildProvider {

    private final ViewRebuild rebuild;

    public RebuildProvider(ViewRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Operation(name = "$rebuild", canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/rebuild")
    public OperationOutcome rebuild() {
        ViewRebuild.Rebuilt rebuilt = rebuild.all();
        String done = "%d views were filled with %d rows from %d resources."
                .formatted(rebuilt.views().size(), rebuilt.rows(), rebuilt.resources());
        return OutcomeWriter.write(List.of(Issue.information(ProblemCode.REBUILT, Place.nowhere(), done)));
    }
}
