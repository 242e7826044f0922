package io.github.ecmofhir.store;

import java.time.Instant;

/**
 * The current version of a stored resource as it stands in the database.
 *
 * @param number of the row of the resource, by which searches find it
 * @param id logical id
 * @param json the resource without its id, version and moment
 */
public record StoredText(long number, String resourceType, String id, long version, Instant lastUpdated, String json) {}
