package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.Interval;

/**
 * What a model tells of one term, on the scale of its linear predictor: log odds ratios of a logistic model, log hazard
 * ratios of Cox's.
 *
 * @param term the name of the term
 * @param estimate the coefficient
 * @param standardError of the estimate, above 0
 */
public record Coefficient(String term, double estimate, double standardError) {

    /** The estimate in standard errors. */
    public double z() {
        return estimate / standardError;
    }

    /** Wald's test of no effect, two-sided; 0 when too small for a double. */
    public double pValue() {
        return ChiSquaredTail.probability(z() * z(), 1);
    }

    /** The ratio that the coefficient is the logarithm of. */
    public double ratio() {
        return Math.exp(estimate);
    }

    /**
     * The lower Wald limit of the ratio.
     *
     * @param level between 0 and 1, both excluded
     */
    public double lowerRatio(double level) {
        return Math.exp(estimate - Interval.normalQuantile(level) * standardError);
    }

    /** The upper Wald limit of the ratio; infinite when too large for a double. */
    public double upperRatio(double level) {
        return Math.exp(estimate + Interval.normalQuantile(level) * standardError);
    }
}
