package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.PropensityWeights;
import java.util.List;

/**
 * How groups are weighted by their propensity score.
 *
 * @param covariates that the score is made of
 * @param trim share of the weights at each end that are made the quantile there; 0 for none
 */
public record WeightingOptions(List<String> covariates, PropensityWeights.Target target, double trim) {

    public WeightingOptions {
        covariates = List.copyOf(covariates);
    }
}
