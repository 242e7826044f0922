package io.github.ecmofhir.store;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it was at an earlier moment.
 *
 * @param version null if it was not there: not yet stored, or deleted
 */
public record Earlier(
        String resourceType, String id, @Nullable Resource version) {}
