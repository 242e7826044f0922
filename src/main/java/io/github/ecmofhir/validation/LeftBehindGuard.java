package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.WriteParticipant;
import io.github.ecmofhir.validation.run.RunCheck;
import io.github.ecmofhir.validation.run.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * Refuses to move a run, a stay or a condition to another patient without what it has (ECMO-X12), which would be stored and
 * counted nowhere. Looked at when all of a transaction is written, as it may take the rest along.
 */
public final class LeftBehindGuard implements WriteParticipant {

    private final RunCheck runs;

    public LeftBehindGuard(RunCheck runs) {
        this.runs = runs;
    }

    @Override
    public void beforeCommit(List<Change> changes) {
        List<Issue> issues = changes.stream().flatMap(this::leftBehind).toList();
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
    }

    private Stream<Issue> leftBehind(Change change) {
        Resource before = change.before();
        Resource resource = change.resource();
        if (before == null || resource == null || !Claims.claimsOurs(resource)) {
            return Stream.empty();
        }
        String patient = patient(before);
        if (patient.isEmpty() || patient.equals(patient(resource))) {
            return Stream.empty();
        }
        Stream<Issue> parts =
                Claims.claims(resource, "ecmo-run") ? runs.leftBehind(change.id(), patient).stream() : Stream.empty();
        return Stream.concat(parts, runs.leftBehind(resource).stream());
    }

    private static String patient(Resource resource) {
        return Subject.of(resource)
                .map(subject -> subject.getReferenceElement().getIdPart())
                .orElse("");
    }
}
