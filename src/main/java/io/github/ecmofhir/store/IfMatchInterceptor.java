package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Who names the version that he changes or deletes is refused when the resource has another. HAPI sees to that for an update of
 * a resource that is named by its id; it forgets it for deletions, and where a resource is named by an identifier, as all
 * submissions name theirs.
 */
@Interceptor
public final class IfMatchInterceptor {

    private static final String EXPECTED = IfMatchInterceptor.class.getName();

    /** What an entry of a transaction, or without a number a single request, asks for. */
    private record Expected(@Nullable Integer entry, String version) {}

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void beforeEntries(IBaseBundle sent, @Nullable RequestDetails request) {
        Bundle bundle = (Bundle) sent;
        // The entries of a batch come here again, each by itself
        if (bundle.getType() != BundleType.TRANSACTION) {
            return;
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            BundleEntryComponent entry = entries.get(i);
            BundleEntryRequestComponent asked = entry.getRequest();
            if (asked.hasIfMatch()) {
                Expected expected = new Expected(i + 1, version(asked.getIfMatch(), i + 1));
                if (asked.getMethod() == HTTPVerb.DELETE && request != null) {
                    ofDeletions(request).put(deleted(asked.getUrl(), i + 1), expected);
                } else if (entry.getResource() != null) {
                    entry.getResource().setUserData(EXPECTED, expected);
                    // HAPI would answer a wrong one as if trying again could help
                    asked.setIfMatch(null);
                }
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(
            @Nullable IBaseResource previous, IBaseResource resource, @Nullable RequestDetails request) {
        require(
                previous == null ? null : previous.getIdElement().getVersionIdPart(),
                resource.fhirType(),
                expected((Resource) resource, request));
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource, @Nullable RequestDetails request) {
        require(null, resource.fhirType(), expected((Resource) resource, request));
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void beforeDelete(IBaseResource resource, @Nullable RequestDetails request) {
        if (request != null) {
            Expected ofEntry = ofDeletions(request)
                    .get(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
            require(
                    resource.getIdElement().getVersionIdPart(),
                    resource.fhirType(),
                    ofEntry == null ? ofHeader(request) : ofEntry);
        }
    }

    private static void require(@Nullable String version, String type, @Nullable Expected expected) {
        if (expected != null && !expected.version().equals(version)) {
            throw new Refusal(Problem.of(
                    ProblemCode.PRECONDITION,
                    new Place(expected.entry(), type, null, null),
                    version == null
                            ? "If-Match names version " + expected.version() + ", and there is no such resource."
                            : "If-Match names version " + expected.version() + ", and the resource is at version "
                                    + version + ".",
                    version == null
                            ? "With If-Match only that very version is changed."
                            : "Nothing was changed, as it would undo what somebody else has done.",
                    version == null
                            ? "Leave If-Match out to store it."
                            : "Read the resource again, and send the change with its current version."));
        }
    }

    private static @Nullable Expected expected(Resource resource, @Nullable RequestDetails request) {
        if (resource.getUserData(EXPECTED) instanceof Expected ofEntry) {
            return ofEntry;
        }
        return request == null ? null : ofHeader(request);
    }

    /** That of a transaction as a whole means nothing. */
    private static @Nullable Expected ofHeader(RequestDetails request) {
        String header = request.getHeader(Constants.HEADER_IF_MATCH);
        return header == null || request.getResource() instanceof Bundle
                ? null
                : new Expected(null, version(header, null));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Expected> ofDeletions(RequestDetails request) {
        return (Map<String, Expected>)
                request.getUserData().computeIfAbsent(EXPECTED, key -> new HashMap<String, Expected>());
    }

    private static String deleted(String url, int entry) {
        IdType id = new IdType(url);
        if (!id.hasResourceType() || !id.hasIdPart() || url.contains("?")) {
            throw new Refusal(Problem.of(
                    ProblemCode.REQ_HEAD,
                    new Place(entry, null, null, "request.ifMatch"),
                    "It stands at a conditional deletion.",
                    "A version is that of one resource, which is named by its id.",
                    "Send DELETE Type/id, or leave ifMatch out."));
        }
        return id.getResourceType() + "/" + id.getIdPart();
    }

    private static String version(String etag, @Nullable Integer entry) {
        return VersionTag.version(etag)
                .orElseThrow(() -> new Refusal(Problem.of(
                        ProblemCode.REQ_HEAD,
                        new Place(entry, null, null, entry == null ? "If-Match" : "request.ifMatch"),
                        "`" + etag + "` names no version.",
                        "It is the ETag of the version to change, like W/\"3\".",
                        "Send that ETag, or leave it out.")));
    }
}
