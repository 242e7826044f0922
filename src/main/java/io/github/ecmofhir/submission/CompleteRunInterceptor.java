package io.github.ecmofhir.submission;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.SubmissionTag;
import io.github.ecmofhir.problem.AnswerNotes;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.Identities;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.submission.ProvenanceMaker.Activity;
import io.github.ecmofhir.validation.run.RunCheck;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose run has the tag {@code ecmo-submission#complete} holds everything of the run. What is stored of the run
 * and is not in it becomes entered-in-error in the same transaction, so that what a hospital takes back stops counting.
 */
@Interceptor
public final class CompleteRunInterceptor {

    private final RunCheck runs;
    private final ResourceStore store;

    public CompleteRunInterceptor(RunCheck runs, ResourceStore store) {
        this.runs = runs;
        this.store = store;
    }

    /** All entries are written by now, and nothing is committed. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSED)
    public void afterEntries(@Nullable RequestDetails request) {
        if (request == null
                || !(request.getResource() instanceof Bundle bundle)
                || !Claims.claims(bundle, "ecmo-submission-bundle")) {
            return;
        }
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (bundle.getEntry().get(i).getResource() instanceof Procedure run && SubmissionTag.saysComplete(run)) {
                List<Resource> gone = withdrawMissing(run, bundle);
                AnswerNotes.of(request).put(CompleteRunInterceptor.class, note(run, i + 1, gone));
            }
        }
    }

    private List<Resource> withdrawMissing(Procedure run, Bundle bundle) {
        Set<String> sent = bundle.getEntry().stream()
                .flatMap(entry -> Identities.of(entry.getResource()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<Resource> missing = stored(run).stream()
                .flatMap(stored -> runs.members(stored.getIdElement().getIdPart()).stream())
                .filter(EnteredInError::isPossible)
                .filter(member -> Collections.disjoint(Identities.of(member), sent))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(EnteredInError::set);
            store.update(missing, CompleteRunInterceptor::provenance);
        }
        return missing;
    }

    private Optional<Resource> stored(Procedure run) {
        return run.getIdentifier().stream()
                .filter(Identifier::hasSystem)
                .flatMap(identifier ->
                        store.byIdentifier("Procedure", identifier.getSystem(), identifier.getValue()).stream())
                .findFirst();
    }

    private static Provenance provenance(List<Resource> stored) {
        Provenance provenance = ProvenanceMaker.of(stored, Activity.NULLIFY);
        provenance.addReason().setText("A submission that is marked complete does not hold them any more.");
        return provenance;
    }

    private static List<Issue> note(Procedure run, int entry, List<Resource> gone) {
        return gone.isEmpty()
                ? List.of()
                : List.of(Issue.information(
                        ProblemCode.MISSING_WITHDRAWN,
                        new Place(entry, run.fhirType(), null, null),
                        "The submission is marked complete and lacks what was stored of the run; that was entered in error: "
                                + gone.stream()
                                        .map(resource -> resource.getIdElement()
                                                .toUnqualifiedVersionless()
                                                .getValue())
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
