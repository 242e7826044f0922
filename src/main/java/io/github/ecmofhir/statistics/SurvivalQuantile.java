package io.github.ecmofhir.statistics;

import java.util.OptionalDouble;

/**
 * The time by which a share of the subjects had the event, each part absent where its curve never falls that far.
 *
 * @param probability the share, 0.5 for the median survival time
 * @param time in the unit of the follow-up
 * @param lower the lower confidence limit of the time
 * @param upper the upper confidence limit of the time
 * @param level of the limits
 * @param method the code of the curve's method, whose limits were inverted
 */
public record SurvivalQuantile(
        double probability,
        OptionalDouble time,
        OptionalDouble lower,
        OptionalDouble upper,
        double level,
        String method) {}
