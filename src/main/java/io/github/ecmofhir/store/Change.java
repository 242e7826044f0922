package io.github.ecmofhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What one write did to one resource: its last state in the transaction.
 *
 * @param resourceType FHIR type
 * @param id logical id, without type or version
 * @param resource the state that will be stored, references resolved; null when the resource was deleted
 * @param isNew whether this transaction stored it first, so that nothing stored before refers to it
 */
public record Change(
        String resourceType, String id, @Nullable Resource resource, boolean isNew) {

    public static Change created(Resource resource) {
        return new Change(resource.fhirType(), resource.getIdElement().getIdPart(), resource, true);
    }

    public static Change updated(Resource resource) {
        return new Change(resource.fhirType(), resource.getIdElement().getIdPart(), resource, false);
    }

    public static Change deleted(String resourceType, String id) {
        return new Change(resourceType, id, null, false);
    }

    public boolean isDelete() {
        return resource == null;
    }
}
