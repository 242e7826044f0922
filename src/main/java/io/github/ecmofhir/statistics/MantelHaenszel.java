package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One odds ratio common to several 2×2 tables, the strata, and the test of Cochran, Mantel and Haenszel that it is 1.
 * The answers are those of R's {@code mantelhaen.test}.
 *
 * <p>Strata of fewer than two subjects tell nothing and do not count; R refuses them.
 */
public final class MantelHaenszel {

    private final List<Stratum> strata;

    private MantelHaenszel(List<Stratum> strata) {
        this.strata = strata;
    }

    /**
     * The odds ratio common to strata.
     *
     * @param strata groups down, outcomes across: the group of interest and the event first
     * @throws IllegalArgumentException when a table is not 2×2
     */
    public static MantelHaenszel of(ContingencyTable... strata) {
        for (ContingencyTable table : strata) {
            if (!table.isTwoByTwo()) {
                throw new IllegalArgumentException(
                        "Mantel and Haenszel take 2×2 tables, not " + table.rows() + "×" + table.columns());
            }
        }
        return new MantelHaenszel(Arrays.stream(strata)
                .filter(table -> table.total() > 1)
                .map(Stratum::of)
                .toList());
    }

    /** The estimate of Mantel and Haenszel (1959): 0 to infinity, both included; empty where it would be 0 of 0. */
    public OptionalDouble oddsRatio() {
        double along = sum(Stratum::along);
        double across = sum(Stratum::across);
        return along == 0 && across == 0 ? OptionalDouble.empty() : OptionalDouble.of(along / across);
    }

    /** The limits of Robins, Breslow and Greenland (1986); empty when the odds ratio is 0, infinite or not there. */
    public Optional<Interval> interval(double level) {
        double z = Interval.normalQuantile(level);
        double along = sum(Stratum::along);
        double across = sum(Stratum::across);
        if (along == 0 || across == 0) {
            return Optional.empty();
        }
        double variance = sum(stratum -> stratum.p() * stratum.along()) / (2 * along * along)
                + sum(stratum -> stratum.p() * stratum.across() + stratum.q() * stratum.along()) / (2 * along * across)
                + sum(stratum -> stratum.q() * stratum.across()) / (2 * across * across);
        double reach = Math.exp(z * Math.sqrt(variance));
        double ratio = along / across;
        return Optional.of(new Interval(ratio / reach, ratio * reach, level, "robins-breslow-greenland"));
    }

    /**
     * The test that the odds ratio is 1 in every stratum, with continuity correction where the difference is at least a
     * half, or without.
     */
    public TestResult result(boolean continuityCorrected) {
        double variance = sum(Stratum::variance);
        if (strata.isEmpty()) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (variance == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.EMPTY_MARGIN);
        }
        double difference = Math.abs(sum(stratum -> stratum.a() - stratum.expected()));
        double corrected = continuityCorrected && difference >= 0.5 ? difference - 0.5 : difference;
        return ChiSquaredTest.estimated(corrected * corrected / variance, 1);
    }

    private double sum(ToDoubleFunction<Stratum> figure) {
        var sum = new CompensatedSum();
        strata.forEach(stratum -> sum.add(figure.applyAsDouble(stratum)));
        return sum.value();
    }

    /** The cells of a stratum, in rows. */
    private record Stratum(double a, double b, double c, double d) {

        static Stratum of(ContingencyTable table) {
            return new Stratum(table.count(0, 0), table.count(0, 1), table.count(1, 0), table.count(1, 1));
        }

        private double n() {
            return a + b + c + d;
        }

        /** What the stratum adds to the numerator of the odds ratio. */
        double along() {
            return a * d / n();
        }

        /** What it adds to the denominator. */
        double across() {
            return b * c / n();
        }

        double p() {
            return (a + d) / n();
        }

        double q() {
            return (b + c) / n();
        }

        double expected() {
            return (a + b) * (a + c) / n();
        }

        double variance() {
            return (a + b) * (c + d) * (a + c) * (b + d) / (n() * n() * (n() - 1));
        }
    }
}
