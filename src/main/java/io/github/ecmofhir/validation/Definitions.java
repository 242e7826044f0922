package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The definitions as the InstanceValidator wants them. It asks for the same few hundreds many times in each resource, and they
 * stay what they are while the server runs; so each is looked up once and then found without locks.
 */
final class Definitions extends WorkerContextValidationSupportAdapter {

    /** More names than definitions: a sender who makes up versions must not fill the memory. */
    private static final int MOST = 5000;

    private final Map<Key, Resource> found = new ConcurrentHashMap<>();

    Definitions(IValidationSupport support) {
        super(support);
    }

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, @Nullable String url) {
        if (url == null) {
            return null;
        }
        Key key = new Key(type, url);
        Resource known = found.get(key);
        if (known != null) {
            return type.cast(known);
        }
        T fetched = super.fetchResource(type, url);
        if (fetched != null && found.size() < MOST) {
            found.put(key, fetched);
        }
        return fetched;
    }

    private record Key(Class<?> type, String url) {}
}
