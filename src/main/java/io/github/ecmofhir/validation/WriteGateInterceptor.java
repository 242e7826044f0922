package io.github.ecmofhir.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.AnswerNotes;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Refusal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is stored unchecked. What arrives as a resource or a transaction is checked before a database transaction is
 * opened for it; what takes shape later (a patch, the entries of a batch) is checked just before it is stored.
 */
@Interceptor
public final class WriteGateInterceptor {

    private static final String CHECKED = WriteGateInterceptor.class.getName() + ".checked";

    private final WriteCheck check;

    public WriteGateInterceptor(WriteCheck check) {
        this.check = check;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void beforeHandling(RequestDetails request, RestOperationTypeEnum operation) {
        if (request.getResource() instanceof Resource sent) {
            Magnitudes.check(request.getFhirContext(), sent);
        }
        if (request.getResource() instanceof Bundle bundle && operation == RestOperationTypeEnum.TRANSACTION) {
            BundleRules.refuseOtherTypes(bundle);
            // What cannot stand in one entry of a batch does not concern the others; a submission is all or nothing.
            if (BundleRules.areOneWhole(bundle)) {
                bundle.getEntry().forEach(entry -> checked(request).add(entry.getResource()));
                accept(request, check.bundle(bundle));
            } else {
                check.requireUsableEntries(bundle);
            }
        } else if (request.getResource() instanceof Resource resource
                && (operation == RestOperationTypeEnum.CREATE || operation == RestOperationTypeEnum.UPDATE)) {
            checked(request).add(resource);
            accept(request, check.single(resource));
        } else if (operation == RestOperationTypeEnum.PATCH) {
            refuseOtherPatches(request.getResource());
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource, @Nullable RequestDetails request) {
        lastChance(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(
            @Nullable IBaseResource previous, IBaseResource resource, @Nullable RequestDetails request) {
        lastChance(resource, request);
    }

    /** Warnings about what was stored stand in the answer: a transaction's at the entry they belong to. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void beforeAnswer(RequestDetails request, @Nullable IBaseResource answer) {
        AnswerNotes.of(request).addTo(answer);
    }

    private static void refuseOtherPatches(@Nullable IBaseResource patch) {
        if (patch != null && !(patch instanceof Parameters)) {
            throw Problem.of(
                    ProblemCode.REQ_BODY_TYPE,
                    Place.nowhere(),
                    "The patch is a " + patch.fhirType() + ".",
                    "A patch in FHIR's media types is a Parameters resource; others are application/json-patch+json and"
                            + " application/xml-patch+xml.",
                    "Send one of these, or the whole resource with PUT.");
        }
    }

    private void lastChance(IBaseResource resource, @Nullable RequestDetails request) {
        if (request != null && !checked(request).contains(resource)) {
            accept(request, check.single((Resource) resource));
        }
    }

    private static void accept(RequestDetails request, List<Issue> issues) {
        if (issues.stream().anyMatch(Issue::isError)) {
            throw new Refusal(Problem.of(issues));
        }
        if (!issues.isEmpty()) {
            AnswerNotes.of(request).put(WriteGateInterceptor.class, issues);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> checked(RequestDetails request) {
        return (Set<Object>) request.getUserData()
                .computeIfAbsent(CHECKED, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }
}
