package io.github.ecmofhir.store;

import java.time.Instant;

/**
 * The current version of a stored resource as it stands in the database.
 *
 * @param id logical id
 * @param json the resource without its id, version and moment
 */
public record StoredText(String resourceType, String id, long version, Instant lastUpdated, String json) {}
