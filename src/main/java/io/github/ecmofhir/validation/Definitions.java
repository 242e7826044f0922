package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r5.model.Basic;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The definitions as the InstanceValidator wants them. It asks for the same few hundreds many times in each resource, and they
 * stay what they are while the server runs; so each is looked up once and then found without locks.
 */
final class Definitions extends WorkerContextValidationSupportAdapter {

    /** More names than definitions: a sender who makes up versions must not fill the memory. */
    private static final int MOST = 5000;

    /** Stands for what does not exist. */
    private static final Resource NOTHING = new Basic();

    private final Map<Class<?>, Map<String, Resource>> found = new ConcurrentHashMap<>();

    Definitions(IValidationSupport support) {
        super(new RememberedCodes(support.getFhirContext(), support));
    }

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, @Nullable String url) {
        if (url == null) {
            return null;
        }
        Map<String, Resource> ofType = found.computeIfAbsent(type, none -> new ConcurrentHashMap<>());
        Resource known = ofType.get(url);
        if (known == null) {
            T fetched = inVersion(type, url);
            known = fetched == null ? NOTHING : fetched;
            if (ofType.size() < MOST) {
                ofType.put(url, known);
            }
        }
        return known == NOTHING ? null : type.cast(known);
    }

    /** Core R4 is known by its URLs alone, and may be named with its version. */
    private <T extends Resource> @Nullable T inVersion(Class<T> type, String url) {
        T fetched = super.fetchResource(type, url);
        int bar = url.indexOf('|');
        if (fetched != null || bar < 0) {
            return fetched;
        }
        T plain = super.fetchResource(type, url.substring(0, bar));
        return plain instanceof CanonicalResource definition
                        && url.substring(bar + 1).equals(definition.getVersion())
                ? plain
                : null;
    }

    @Override
    public <T extends Resource> T fetchResourceWithException(Class<T> type, @Nullable String url) {
        T fetched = fetchResource(type, url);
        if (fetched == null) {
            throw new NotDefined(type.getSimpleName() + " " + url + " is not defined.");
        }
        return fetched;
    }

    /** Thrown and caught for every coded value, to find out that its system is no value set; so it carries no stack. */
    private static final class NotDefined extends FHIRException {

        private static final long serialVersionUID = 1L;

        NotDefined(String message) {
            super(message);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
