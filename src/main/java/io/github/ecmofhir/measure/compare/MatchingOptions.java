package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.NearestMatching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How groups are matched by their propensity score.
 *
 * @param covariates that the score is made of
 * @param caliper how many standard deviations of the distance a match may be away; null for any
 * @param logit whether the distance is the logit of the score rather than the score
 * @param ratio how many controls each gets
 */
public record MatchingOptions(
        List<String> covariates,
        NearestMatching.Order order,
        @Nullable Double caliper,
        boolean logit,
        int ratio) {

    public MatchingOptions {
        covariates = List.copyOf(covariates);
    }
}
