package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.causal.PropensityWeights;
import java.util.List;

/**
 * Groups weighted by propensity score.
 *
 * @param effectiveA how many runs of equal weight group A is worth
 * @param effectiveB the same of group B
 * @param balance term by term
 * @param rows those that have a weight
 * @param weights one for each of them
 */
public record WeightedGroups(
        WeightingOptions options,
        double effectiveA,
        double effectiveB,
        double smallest,
        double largest,
        int incomplete,
        List<BalanceRow> balance,
        int[] rows,
        double[] weights) {

    static WeightedGroups of(ComparedGroups groups, Propensity propensity, WeightingOptions options) {
        PropensityWeights weights = PropensityWeights.of(propensity.scores(), propensity.inA(), options.target());
        if (options.trim() > 0) {
            weights = weights.trimmed(options.trim(), 1 - options.trim());
        }
        double[] each = weights.toArray();
        return new WeightedGroups(
                options,
                weights.effectiveSize(true),
                weights.effectiveSize(false),
                weights.smallest(),
                weights.largest(),
                groups.size() - propensity.rows().length,
                propensity.balance(each),
                propensity.rows(),
                each);
    }
}
