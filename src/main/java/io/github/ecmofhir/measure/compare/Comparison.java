package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Two groups of runs compared: crude, and adjusted, matched, weighted and imputed as far as that was asked for.
 *
 * @param cohort that the groups were taken from
 * @param labelA the group whose difference is told
 * @param labelB the group it is compared with
 * @param exposure which group is exposed from when on, where that is known
 * @param outcomes in the order they were asked for
 * @param matching empty unless groups were matched
 * @param weighting empty unless groups were weighted
 * @param flow from all stored runs to those compared
 * @param warnings what the reader must know before he believes the figures
 */
public record Comparison(
        Cohort cohort,
        ComparisonOptions options,
        String labelA,
        String labelB,
        Optional<Exposure> exposure,
        List<OutcomeComparison> outcomes,
        Optional<MatchedGroups> matching,
        Optional<WeightedGroups> weighting,
        List<Cohort.Step> flow,
        List<Issue> warnings) {

    /**
     * Cost: a fit of each model, 5 to 20 passes through the runs; m times as many rounds of imputation.
     *
     * @throws Problem where the groups, an outcome or a covariate cannot be had
     */
    public static Comparison of(Cohort cohort, ComparisonOptions options) {
        return new ComparisonMaker(cohort, options).make();
    }
}
