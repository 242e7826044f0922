package io.github.ecmofhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What one write did to one resource: its last state in the transaction.
 *
 * @param resourceType FHIR type
 * @param id logical id, without type or version
 * @param resource the state that will be stored, references resolved; null when the resource was deleted
 * @param before the state that the transaction found; null when it was new, or is not known
 * @param isNew whether this transaction stored it first, so that nothing stored before refers to it
 */
public record Change(
        String resourceType,
        String id,
        @Nullable Resource resource,
        @Nullable Resource before,
        boolean isNew) {

    public static Change created(Resource resource) {
        return new Change(resource.fhirType(), resource.getIdElement().getIdPart(), resource, null, true);
    }

    public static Change updated(Resource resource) {
        return updated(null, resource);
    }

    public static Change updated(@Nullable Resource before, Resource resource) {
        return new Change(resource.fhirType(), resource.getIdElement().getIdPart(), resource, before, false);
    }

    public static Change deleted(String resourceType, String id) {
        return new Change(resourceType, id, null, null, false);
    }

    public boolean isDelete() {
        return resource == null;
    }
}
