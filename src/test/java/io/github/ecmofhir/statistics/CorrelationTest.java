package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2's {@code cor.test}. */
class CorrelationTest {

    private static final double[] X = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    private static final double[] Y = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    private static double[] values(double... values) {
        return values;
    }

    private static double[] negative(double... values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }

    @Test
    void pearson_hasTheFiguresOfR() {
        var correlation = PearsonCorrelation.of(X, Y);
        var test = correlation.result().estimated().orElseThrow();
        var interval = correlation.interval(0.95).orElseThrow();

        assertThat(correlation.estimate().getAsDouble()).isCloseTo(0.84787651911536432, within(1e-15));
        assertThat(test.statistic()).isCloseTo(4.231038990658905, within(1e-13));
        assertThat(test.degreesOfFreedom()).isEqualTo(7);
        assertThat(test.pValue()).isCloseTo(0.0038831303761205, within(1e-15));
        assertThat(interval.lower()).isCloseTo(0.42058125903238219, within(1e-14));
        assertThat(interval.upper()).isCloseTo(0.96731162615329314, within(1e-14));
    }

    @Test
    void fourSubjects_haveLimitsAndThreeHaveNone() {
        assertThat(PearsonCorrelation.of(upTo(4), values(1, 2, 3, 5))
                        .interval(0.95)
                        .orElseThrow()
                        .lower())
                .isCloseTo(0.38933218717051499, within(1e-13));
        assertThat(PearsonCorrelation.of(upTo(3), values(1, 2, 4)).interval(0.95))
                .isEmpty();
        assertThat(PearsonCorrelation.of(upTo(3), values(1, 2, 4))
                        .result()
                        .probability()
                        .getAsDouble())
                .isCloseTo(0.12103771832367706, within(1e-13));
    }

    @Test
    void straightLine_hasAnInfiniteStatistic() {
        var correlation = PearsonCorrelation.of(upTo(5), upTo(5));

        assertThat(correlation.estimate()).hasValue(1);
        assertThat(correlation.result())
                .isEqualTo(new TestResult.Estimated(Double.POSITIVE_INFINITY, 3, 0, Double.NEGATIVE_INFINITY));
        assertThat(correlation.interval(0.95)).hasValue(new Interval(1, 1, 0.95, "fisher-z"));
    }

    /** {@code method = "spearman", exact = FALSE} with ties. */
    @Test
    void spearmanWithTies_isTestedByStudentsT() {
        var correlation = SpearmanCorrelation.of(X, Y);
        var negative = SpearmanCorrelation.of(X, negative(Y));

        assertThat(correlation.ties()).isTrue();
        assertThat(correlation.estimate().getAsDouble()).isCloseTo(0.64708167124833382, within(1e-15));
        assertThat(correlation.result()).isInstanceOf(TestResult.Estimated.class);
        assertThat(correlation.result().probability().getAsDouble()).isCloseTo(0.059592213885008544, within(1e-14));
        assertThat(negative.result().probability().getAsDouble()).isCloseTo(0.059592213885008544, within(1e-14));
    }

    @Test
    void spearmanOfFewWithoutTies_countsTheOrders() {
        double[] u = {1, 5, 2, 4, 3, 6, 9, 7};
        double[] v = {2, 3, 1, 6, 5, 4, 8, 7};

        assertThat(spearman(u, v)).isCloseTo(0.027926587301587303, within(1e-15));
        assertThat(spearman(u, negative(v))).isCloseTo(0.027926587301587303, within(1e-15));
        assertThat(spearman(upTo(5), upTo(5))).isCloseTo(2.0 / 120, within(1e-16));
        assertThat(spearman(upTo(9), values(9, 1, 2, 3, 4, 5, 6, 7, 8))).isCloseTo(0.29119268077601412, within(1e-14));
        assertThat(spearman(upTo(4), values(2, 4, 1, 3))).isEqualTo(1);
        assertThat(spearman(upTo(2), values(2, 1))).isEqualTo(1);
        // exact = FALSE
        assertThat(SpearmanCorrelation.of(u, v).byStudent().probability().getAsDouble())
                .isCloseTo(0.020815127253525287, within(1e-14));
    }

    @Test
    void spearmanOfMoreWithoutTies_isASeries() {
        double[] s = {3, 1, 4, 15, 9, 2, 6, 5, 35, 8, 97, 93};
        double[] t = {2, 7, 1, 8, 28, 18, 4, 59, 45, 90, 23, 53};

        assertThat(spearman(s, t)).isCloseTo(0.11537360509486391, within(1e-14));
        assertThat(spearman(s, negative(t))).isCloseTo(0.11537360509486402, within(1e-14));
        assertThat(spearman(upTo(10), values(1, 2, 3, 4, 5, 10, 9, 8, 7, 6)))
                .isCloseTo(0.01592082928809288, within(1e-15));
        assertThat(spearman(upTo(10), negative(upTo(10)))).isZero();
    }

    /** {@code cor.test(1:n, sin(1:n), method = "spearman")} for n = 1290 and 1300. */
    @Test
    void spearmanOfMany_isTestedByStudentsT() {
        assertThat(spearman(upTo(1290), Arrays.stream(upTo(1290)).map(Math::sin).toArray()))
                .isCloseTo(0.99783181005832344, within(1e-12));
        assertThat(spearman(upTo(1300), Arrays.stream(upTo(1300)).map(Math::sin).toArray()))
                .isCloseTo(0.89963424451791774, within(1e-12));
    }

    @Test
    void fewSubjectsOrNoVariation_areNotEstimable() {
        var few = new NotEstimable(Reason.TOO_FEW);
        var flat = new NotEstimable(Reason.NO_VARIANCE);

        assertThat(PearsonCorrelation.of(values(), values()).result()).isEqualTo(few);
        assertThat(PearsonCorrelation.of(upTo(2), upTo(2)).estimate()).isEmpty();
        assertThat(PearsonCorrelation.of(upTo(3), values(2, 2, 2)).result()).isEqualTo(flat);
        assertThat(PearsonCorrelation.of(upTo(3), values(0.1, 0.1, 0.1)).interval(0.95))
                .isEmpty();
        assertThat(SpearmanCorrelation.of(upTo(3), values(2, 2, 2)).result()).isEqualTo(flat);
        assertThat(SpearmanCorrelation.of(values(1), values(1)).result()).isEqualTo(few);
    }

    @Test
    void pairsWithAMissingValue_doNotCount() {
        var correlation = PearsonCorrelation.of(values(1, Double.NaN, 2, 3, 9), values(1, 5, 2, 4, Double.NaN));

        assertThat(correlation.n()).isEqualTo(3);
        assertThat(correlation.estimate())
                .isEqualTo(PearsonCorrelation.of(upTo(3), values(1, 2, 4)).estimate());
    }

    @Test
    void columnsOfDifferentLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PearsonCorrelation.of(upTo(3), upTo(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> SpearmanCorrelation.of(upTo(3), upTo(4)));
    }

    private static double spearman(double[] first, double[] second) {
        var result = SpearmanCorrelation.of(first, second).result();
        return result.probability().getAsDouble();
    }
}
