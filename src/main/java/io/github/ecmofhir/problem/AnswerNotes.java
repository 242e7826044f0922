package io.github.ecmofhir.problem;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

/** What is said beside in the answer to a request that succeeds: of a transaction, at the entry it belongs to. */
public final class AnswerNotes {

    private static final String KEY = AnswerNotes.class.getName();

    private final Map<Class<?>, List<Issue>> issues = new LinkedHashMap<>();

    private AnswerNotes() {}

    public static AnswerNotes of(RequestDetails request) {
        return (AnswerNotes) request.getUserData().computeIfAbsent(KEY, key -> new AnswerNotes());
    }

    /** @param by who says it; what he said before, in an attempt that was undone, is forgotten */
    public void put(Class<?> by, List<Issue> said) {
        issues.put(by, List.copyOf(said));
    }

    /** One more; nothing if it was said already, in an attempt that was undone. */
    public void add(Class<?> by, Issue said) {
        List<Issue> before = issues.getOrDefault(by, List.of());
        if (!before.contains(said)) {
            issues.put(by, Stream.concat(before.stream(), Stream.of(said)).toList());
        }
    }

    public void addTo(@Nullable IBaseResource answer) {
        List<Issue> all = issues.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        if (answer instanceof Bundle bundle && bundle.getType() == BundleType.TRANSACTIONRESPONSE) {
            addTo(bundle, all);
        } else if (answer instanceof OperationOutcome outcome) {
            addTo(outcome, all);
        }
    }

    private static void addTo(Bundle answer, List<Issue> all) {
        for (int i = 0; i < answer.getEntry().size(); i++) {
            Integer number = i + 1;
            List<Issue> ofEntry = all.stream()
                    .filter(issue -> number.equals(issue.where().entry()))
                    .toList();
            if (!ofEntry.isEmpty()) {
                addTo(answer.getEntry().get(i).getResponse(), ofEntry);
            }
        }
    }

    /** After what HAPI says there of how the entry was stored. */
    private static void addTo(BundleEntryResponseComponent response, List<Issue> ofEntry) {
        OperationOutcome outcome =
                response.getOutcome() instanceof OperationOutcome stored ? stored : new OperationOutcome();
        addTo(outcome, ofEntry);
        response.setOutcome(outcome);
    }

    private static void addTo(OperationOutcome answer, List<Issue> some) {
        OutcomeWriter.write(some).getIssue().forEach(answer::addIssue);
    }
}
