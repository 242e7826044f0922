package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Presence;

/**
 * Weaning, and survival 48 hours after support, as stated.
 *
 * @param survived48hTold whether the latter is said at all, be it that it is not known
 */
public record OutcomeFact(Presence weaned, Presence survived48h, boolean survived48hTold) {}
