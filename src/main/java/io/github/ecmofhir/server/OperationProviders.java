package io.github.ecmofhir.server;

import java.util.List;

/**
 * The providers of our system-level and measure operations.
 *
 * @param all plain HAPI providers
 */
record OperationProviders(List<?> all) {}
