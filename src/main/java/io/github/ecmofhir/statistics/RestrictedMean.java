package io.github.ecmofhir.statistics;

/**
 * The mean time without the event up to a horizon: the area under the survival curve.
 *
 * @param horizon where the area ends, in the unit of the follow-up
 * @param mean in the same unit
 * @param standardError of the mean, from Greenwood's terms
 */
public record RestrictedMean(double horizon, double mean, double standardError) {}
