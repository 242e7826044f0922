package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.Presence;

/** Weaning, and survival 48 hours after support, as stated. */
public record OutcomeFact(Presence weaned, Presence survived48h) {}
