package io.github.ecmofhir.submission;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.AnswerNotes;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.jspecify.annotations.Nullable;

/**
 * Says when a write takes merged records apart. An update replaces the whole record, and a hospital that sends its own again
 * need not know that a registry has merged it.
 */
@Interceptor
public final class MergeUndoneInterceptor {

    private static final Set<LinkType> MERGES = EnumSet.of(LinkType.REPLACES, LinkType.REPLACEDBY);

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(
            @Nullable IBaseResource previous, IBaseResource resource, @Nullable RequestDetails request) {
        if (request == null || !(previous instanceof Patient before) || !(resource instanceof Patient after)) {
            return;
        }
        Set<String> gone = others(before);
        gone.removeAll(others(after));
        if (!gone.isEmpty()) {
            AnswerNotes.of(request)
                    .add(
                            MergeUndoneInterceptor.class,
                            Issue.warning(
                                    ProblemCode.MERGE_UNDONE,
                                    place(after, request).at("Patient.link"),
                                    "The stored record was linked with " + String.join(", ", gone)
                                            + ", and the one sent is not.",
                                    "An update replaces the whole record; unless another record says so, these count as different patients from now on.",
                                    "If they are one patient, send `link` along."));
        }
    }

    private static Set<String> others(Patient patient) {
        return patient.getLink().stream()
                .filter(link -> MERGES.contains(link.getType()))
                .map(link -> link.getOther().getReference())
                .filter(other -> other != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Place place(Patient patient, RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle) {
            for (int i = 0; i < bundle.getEntry().size(); i++) {
                if (bundle.getEntry().get(i).getResource() == patient) {
                    return Place.entry(
                            i + 1, "Patient", bundle.getEntry().get(i).getFullUrl());
                }
            }
        }
        return Place.nowhere();
    }
}
