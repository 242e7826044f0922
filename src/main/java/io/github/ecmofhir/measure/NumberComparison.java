package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.OneWay;
import io.github.ecmofhir.statistics.RankSum;
import io.github.ecmofhir.statistics.StandardizedDifference;
import io.github.ecmofhir.statistics.Summary;
import io.github.ecmofhir.statistics.TTest;
import java.util.List;
import java.util.Optional;

/** Compares a quantity between strata: means where means are shown, ranks where medians are. */
final class NumberComparison {

    /**
     * One stratum.
     *
     * @param values NaN where missing
     */
    record Group(double[] values, Summary summary) {}

    private NumberComparison() {}

    /** @param groups without that of the missing */
    static Difference of(List<Group> groups, SummaryFormat format) {
        if (groups.size() < 2) {
            return Difference.NONE;
        }
        List<Summary> summaries = groups.stream().map(Group::summary).toList();
        boolean testable = summaries.stream().allMatch(summary -> summary.n() > 0);
        return new Difference(
                testable ? test(groups, summaries, format) : Optional.empty(),
                Difference.standardized(summaries, StandardizedDifference::continuous));
    }

    private static Optional<Difference.Test> test(List<Group> groups, List<Summary> summaries, SummaryFormat format) {
        boolean two = groups.size() == 2;
        if (format.isOfMeans()) {
            return two
                    ? Difference.Test.of(
                            "t-welch",
                            TTest.welch(summaries.get(0), summaries.get(1)).result())
                    : Difference.Test.of("anova", OneWay.anova(summaries));
        }
        double[][] values = groups.stream().map(Group::values).toArray(double[][]::new);
        return two
                ? Difference.Test.of(
                        "wilcoxon", RankSum.of(values[0], values[1]).result())
                : Difference.Test.of("kruskal-wallis", OneWay.kruskalWallis(values));
    }
}
