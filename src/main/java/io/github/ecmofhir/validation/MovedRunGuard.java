package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.WriteParticipant;
import io.github.ecmofhir.validation.run.RunCheck;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Refuses a run that goes to another patient without its parts (ECMO-X12). They would be stored and counted nowhere. Looked
 * at when all of a transaction is written, as it may take the parts along.
 */
public final class MovedRunGuard implements WriteParticipant {

    private final RunCheck runs;

    public MovedRunGuard(RunCheck runs) {
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
        if (!(change.before() instanceof Procedure before)
                || !(change.resource() instanceof Procedure run)
                || !Claims.claims(run, "ecmo-run")) {
            return Stream.empty();
        }
        String patient = patient(before);
        return patient.isEmpty() || patient.equals(patient(run))
                ? Stream.empty()
                : runs.leftBehind(change.id(), patient).stream();
    }

    private static String patient(Procedure run) {
        String id = run.getSubject().getReferenceElement().getIdPart();
        return id == null ? "" : id;
    }
}
