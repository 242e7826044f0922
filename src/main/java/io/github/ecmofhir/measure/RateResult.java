package io.github.ecmofhir.measure;

import java.util.Map;

/** One rate over one cohort. */
public record RateResult(FigureCode code, RateTally tally, Map<String, Map<String, RateTally>> strata) {}
