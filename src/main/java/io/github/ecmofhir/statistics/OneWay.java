package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether several groups differ in a continuous column: by ranks, by means, or by spread. Missing values (NaN) do not
 * count and neither do groups without a value; nothing can be tested with fewer than two groups.
 */
public final class OneWay {

    private OneWay() {}

    /** The rank test of Kruskal and Wallis, corrected for ties: R's {@code kruskal.test}. */
    public static TestResult kruskalWallis(double[]... groups) {
        var present = present(groups);
        if (present.size() < 2) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        var ranks = Ranks.of(present.stream().flatMapToDouble(Arrays::stream).toArray());
        if (ranks.allTied()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double n = ranks.ranks().length;
        double between = 0;
        int from = 0;
        for (double[] group : present) {
            int to = from + group.length;
            double mean = Arrays.stream(ranks.ranks(), from, to).sum() / group.length;
            between += group.length * (mean - (n + 1) / 2) * (mean - (n + 1) / 2);
            from = to;
        }
        double spread = (n * n * n - n - ranks.ties()) / 12;
        return ChiSquaredTest.estimated((n - 1) * between / spread, present.size() - 1);
    }

    /** The analysis of variance, for groups that spread alike: R's {@code anova(lm(...))}. */
    public static TestResult anova(double[]... groups) {
        return anova(summaries(groups));
    }

    /** The same of groups that are summarised already. */
    public static TestResult anova(List<Summary> groups) {
        var summaries = groups.stream().filter(group -> group.n() > 0).toList();
        double within = total(summaries, Summary::squares);
        double n = total(summaries, Summary::n);
        double mean = total(summaries, Summary::sum) / n;
        double between = total(summaries, group -> group.n() * squared(mean(group) - mean));
        int degreesOfFreedom = summaries.size() - 1;
        double left = n - summaries.size();
        if (degreesOfFreedom < 1) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (left < 1) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        double size = summaries.stream()
                .mapToDouble(group -> Math.abs(mean(group)))
                .max()
                .orElseThrow();
        // What spreads no more than rounding does is constant
        boolean constant = !(within > 0 && Math.sqrt(within / left) >= 10 * Math.ulp(1.0) * size);
        return constant
                ? new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE)
                : byF(between / degreesOfFreedom / (within / left), degreesOfFreedom, left);
    }

    /** Welch's comparison of means, for groups that may spread differently: R's {@code oneway.test}. */
    public static TestResult welch(double[]... groups) {
        var summaries = summaries(groups);
        int k = summaries.size();
        if (k < 2) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (summaries.stream().anyMatch(group -> group.n() < 2)) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        if (summaries.stream().anyMatch(group -> group.squares() == 0)) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double weights = total(summaries, OneWay::weight);
        double mean = total(summaries, group -> weight(group) * mean(group)) / weights;
        double between = total(summaries, group -> weight(group) * squared(mean(group) - mean));
        double lambda =
                total(summaries, group -> squared(1 - weight(group) / weights) / (group.n() - 1)) / (k * k - 1.0);
        return byF(between / ((k - 1) * (1 + 2 * (k - 2) * lambda)), k - 1, 1 / (3 * lambda));
    }

    /** The test of Brown and Forsythe (1974) that the groups spread alike: distances from the median compared. */
    public static TestResult brownForsythe(double[]... groups) {
        return anova(present(groups).stream()
                .map(group -> {
                    double median = Summary.of(group).median().getAsDouble();
                    return Arrays.stream(group)
                            .map(value -> Math.abs(value - median))
                            .toArray();
                })
                .toArray(double[][]::new));
    }

    private static TestResult byF(double statistic, double numerator, double denominator) {
        return new TestResult.ByF(
                statistic,
                numerator,
                denominator,
                FTail.probability(statistic, numerator, denominator),
                FTail.logProbability(statistic, numerator, denominator));
    }

    private static List<double[]> present(double[]... groups) {
        return Arrays.stream(groups)
                .map(Summary::present)
                .filter(group -> group.length > 0)
                .toList();
    }

    private static List<Summary> summaries(double[]... groups) {
        return present(groups).stream().map(Summary::of).toList();
    }

    private static double total(List<Summary> groups, ToDoubleFunction<Summary> figure) {
        var sum = new CompensatedSum();
        groups.forEach(group -> sum.add(figure.applyAsDouble(group)));
        return sum.value();
    }

    private static double mean(Summary group) {
        return group.mean().getAsDouble();
    }

    private static double weight(Summary group) {
        return 1 / squared(group.standardError().getAsDouble());
    }

    private static double squared(double value) {
        return value * value;
    }
}
