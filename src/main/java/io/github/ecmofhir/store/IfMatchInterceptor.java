package io.github.ecmofhir.store;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Refusal;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Who names the version that he changes is refused when the resource has another. HAPI sees to that where the resource is
 * named by its id, and forgets it where it is named by an identifier, as all submissions name theirs.
 */
@Interceptor
public final class IfMatchInterceptor {

    private static final String EXPECTED = IfMatchInterceptor.class.getName();

    /** What an entry of a transaction asks for. */
    private record Expected(int entry, String version) {}

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void beforeEntries(IBaseBundle sent) {
        List<BundleEntryComponent> entries = ((Bundle) sent).getEntry();
        for (int i = 0; i < entries.size(); i++) {
            BundleEntryComponent entry = entries.get(i);
            if (entry.getResource() != null && entry.getRequest().hasIfMatch()) {
                entry.getResource()
                        .setUserData(
                                EXPECTED,
                                new Expected(i + 1, version(entry.getRequest().getIfMatch())));
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(
            @Nullable IBaseResource previous, IBaseResource resource, @Nullable RequestDetails request) {
        require(previous == null ? null : previous.getIdElement().getVersionIdPart(), (Resource) resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource, @Nullable RequestDetails request) {
        require(null, (Resource) resource, request);
    }

    private static void require(@Nullable String version, Resource resource, @Nullable RequestDetails request) {
        Expected expected = expected(resource, request);
        if (expected != null && !expected.version().equals(version)) {
            throw new Refusal(Problem.of(
                    ProblemCode.PRECONDITION,
                    new Place(expected.entry() == 0 ? null : expected.entry(), resource.fhirType(), null, null),
                    version == null
                            ? "If-Match names version " + expected.version() + ", and there is no such resource yet."
                            : "If-Match names version " + expected.version() + ", and the resource is at version "
                                    + version + ".",
                    "Nothing was stored, as it would undo what somebody else has changed.",
                    "Read the resource again, and send the change with its current version."));
        }
    }

    private static @Nullable Expected expected(Resource resource, @Nullable RequestDetails request) {
        if (resource.getUserData(EXPECTED) instanceof Expected ofEntry) {
            return ofEntry;
        }
        if (request == null || request.getResource() instanceof Bundle) {
            return null;
        }
        String header = request.getHeader(Constants.HEADER_IF_MATCH);
        return header == null ? null : new Expected(0, version(header));
    }

    private static String version(String etag) {
        return ParameterUtil.parseETagValue(etag);
    }
}
