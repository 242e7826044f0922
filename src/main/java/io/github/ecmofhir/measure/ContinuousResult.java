package io.github.ecmofhir.measure;

import java.util.Map;

/**
 * A measure of how much over one cohort.
 *
 * @param strata by stratifier and value
 */
public record ContinuousResult(
        ContinuousMeasure measure, ContinuousTally tally, Map<String, Map<String, ContinuousTally>> strata) {}
