package io.github.ecmofhir.validation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import io.github.ecmofhir.ecmo.Completeness;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.validation.run.RunCheck;
import io.github.ecmofhir.validation.run.RunCompleteness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * {@code $check-run}: the rules between the resources of a run, how complete the run is, and what the next level still needs.
 * Of a stored run, or of a bundle that is only looked at. The level stands in the extension {@code completeness}.
 */
public final class CheckRunProvider implements IResourceProvider {

    private static final String CANONICAL = Guide.BASE + "/OperationDefinition/check-run";
    private static final String COMPLETENESS = Guide.profile("completeness");
    private static final String LEVELS = Guide.BASE + "/CodeSystem/ecmo-completeness";

    private final RunCheck runs;
    private final WriteCheck resources;

    public CheckRunProvider(RunCheck runs, WriteCheck resources) {
        this.runs = runs;
        this.resources = resources;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Procedure.class;
    }

    @Operation(name = "$check-run", idempotent = true, canonicalUrl = CANONICAL)
    public OperationOutcome stored(@IdParam IdType id) {
        return runs.stored(id.getIdPart())
                .map(finding -> answer(finding.issues(), List.of(finding.completeness())))
                .orElseThrow(() -> runs.isWithdrawn(id.getIdPart()) ? withdrawn(id) : unknown(id));
    }

    private static Problem withdrawn(IdType id) {
        return notFound(
                id,
                "The run was entered in error, and counts nowhere with all that is part of it.",
                "$check-run looks at runs that count.",
                "Send it again with a valid status if it is to count.");
    }

    private static Problem unknown(IdType id) {
        return notFound(
                id,
                "No such ECMO run is stored.",
                "$check-run looks at a Procedure that claims ecmo-run.",
                "Search for it: Procedure?identifier=system|value.");
    }

    private static Problem notFound(IdType id, String found, String needed, String mend) {
        return Problem.of(
                ProblemCode.REQ_NOT_FOUND, Place.parameter("Procedure/" + id.getIdPart()), found, needed, mend);
    }

    /** The bundle is checked as on a push, and nothing is stored. */
    @Operation(name = "$check-run", canonicalUrl = CANONICAL)
    public OperationOutcome sent(@ResourceParam @Nullable IBaseResource body) {
        if (!(body instanceof Bundle bundle) || !bundle.hasEntry()) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("resource"),
                    "There is no bundle to check.",
                    "Procedure/$check-run takes a Bundle with a run as its body; Procedure/ID/$check-run looks at a stored run.",
                    "Send the submission bundle as the body.");
        }
        List<SentEntry> entries = SentEntry.of(bundle);
        List<RunCompleteness> found = runs.completeness(SentEntry.parts(entries), SentEntry.fullUrls(entries));
        if (found.isEmpty()) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter("resource"),
                    "No entry of the bundle is an ECMO run.",
                    "A run is a Procedure that claims ecmo-run.",
                    "Add the run, or use Bundle/$validate.");
        }
        return answer(resources.wholeBundle(bundle), found);
    }

    private static OperationOutcome answer(List<Issue> broken, List<RunCompleteness> runs) {
        List<Issue> issues =
                new ArrayList<>(runs.stream().map(CheckRunProvider::level).toList());
        issues.addAll(broken);
        runs.stream()
                .flatMap(run -> run.missing().stream())
                .map(missing -> Issue.information(ProblemCode.NEXT_LEVEL_NEEDS, Place.nowhere(), "Missing: " + missing))
                .forEach(issues::add);
        OperationOutcome outcome = OutcomeWriter.write(issues);
        runs.stream()
                .map(RunCompleteness::reached)
                .forEach(reached -> outcome.addExtension(
                        COMPLETENESS, new Coding(LEVELS, String.valueOf(reached.level()), reached.name())));
        return outcome;
    }

    private static Issue level(RunCompleteness completeness) {
        Completeness reached = completeness.reached();
        Optional<String> next = reached.next();
        return Issue.information(
                ProblemCode.COMPLETENESS,
                Place.nowhere(),
                "Completeness " + reached.level() + " of 4 ("
                        + reached.name() + ")."
                        + next.map(name -> " For level " + (reached.level() + 1) + " (" + name + ") "
                                        + completeness.missing().size() + " item(s) are missing.")
                                .orElse(""));
    }
}
