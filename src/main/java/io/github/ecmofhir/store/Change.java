package io.github.ecmofhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What one write did to one resource: its last state in the transaction.
 *
 * @param resourceType FHIR type
 * @param id logical id, without type or version
 * @param resource the state that will be stored, references resolved; null when the resource was deleted
 */
public record Change(
        String resourceType, String id, @Nullable Resource resource) {

    public boolean isDelete() {
        return resource == null;
    }
}
