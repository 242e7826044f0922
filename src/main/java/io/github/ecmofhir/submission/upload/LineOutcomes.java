package io.github.ecmofhir.submission.upload;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.Answer;
import io.github.ecmofhir.submission.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * The answer to each line: an OperationOutcome with id {@code line-N}. Of what is stored it says first how much of it was new,
 * then how complete the run is and what {@code $check-run} finds in it, then what the push warned of; of what is refused the
 * reasons, as a push gives them.
 */
public final class LineOutcomes {

    private static final String ID = "line-";

    private final FhirContext fhir;
    private final Function<IdType, OperationOutcome> checkRun;

    /** @param checkRun the answer of {@code $check-run} of a stored run */
    public LineOutcomes(FhirContext fhir, Function<IdType, OperationOutcome> checkRun) {
        this.fhir = fhir;
        this.checkRun = checkRun;
    }

    Verdict refused(int line, Issue issue) {
        return refused(line, OutcomeWriter.write(List.of(issue)));
    }

    Verdict refused(int line, Problem problem) {
        return refused(line, OutcomeWriter.write(problem.issues()));
    }

    private Verdict refused(int line, OperationOutcome outcome) {
        return new Verdict(false, json(line, outcome));
    }

    /** @param runs which entries of the bundle are ECMO runs */
    Verdict answered(int line, Answer answer, List<Integer> runs) {
        if (answer.succeeded()) {
            return new Verdict(true, json(line, stored(answer, runs)));
        }
        return answer.resource() instanceof OperationOutcome outcome
                ? refused(line, outcome)
                : refused(
                        line,
                        Issue.error(
                                ProblemCode.UPLOAD_LINE_FAILED,
                                Place.nowhere(),
                                "The bundle was refused with status " + answer.status() + " and no reason.",
                                "A bundle that is refused is not stored.",
                                "Send the line again."));
    }

    private OperationOutcome stored(Answer answer, List<Integer> runs) {
        OperationOutcome outcome = OutcomeWriter.write(
                List.of(Issue.information(ProblemCode.UPLOAD_LINE_STORED, Place.nowhere(), counts(answer.results()))));
        runs.stream()
                .flatMap(entry -> location(answer, entry).stream())
                .map(checkRun)
                .forEach(found -> {
                    found.getExtension().forEach(outcome::addExtension);
                    found.getIssue().forEach(outcome::addIssue);
                });
        Set<String> said = outcome.getIssue().stream()
                .map(issue -> issue.getDetails().getText())
                .collect(Collectors.toSet());
        Stream.concat(answer.noteIssues(), answer.warningIssues())
                .filter(issue -> said.add(issue.getDetails().getText()))
                .forEach(outcome::addIssue);
        return outcome;
    }

    private static String counts(List<Result> results) {
        return "Stored: "
                + Stream.of(Result.CREATED, Result.UPDATED, Result.UNCHANGED)
                        .map(result ->
                                results.stream().filter(each -> each == result).count() + " resources " + result.word())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static Optional<IdType> location(Answer answer, int entry) {
        List<BundleEntryResponseComponent> entries = answer.entries();
        return entry < entries.size() && entries.get(entry).hasLocation()
                ? Optional.of(new IdType(entries.get(entry).getLocation()))
                : Optional.empty();
    }

    private String json(int line, OperationOutcome outcome) {
        outcome.setId(ID + line);
        return fhir.newJsonParser().encodeResourceToString(outcome);
    }
}
