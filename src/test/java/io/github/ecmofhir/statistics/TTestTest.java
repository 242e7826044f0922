package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TTestTest {

    private static final double[] NARROW = {1, 2, 3};
    private static final double[] WIDE = {2, 4, 6};

    @Test
    void student_poolsTheVariances() {
        var test = TTest.student(NARROW, WIDE);
        var result = test.result().estimated().orElseThrow();

        assertThat(test.difference()).hasValue(-2);
        // Variances 1 and 4: 2 / sqrt(2.5 * 2 / 3)
        assertThat(result.statistic()).isCloseTo(-Math.sqrt(2.4), within(1e-15));
        assertThat(result.degreesOfFreedom()).isEqualTo(4);
        // Abramowitz and Stegun 26.7.3 for four degrees of freedom: sin(1 + cos²/2)
        assertThat(result.pValue()).isCloseTo(1 - Math.sqrt(2.4 / 6.4) * 1.3125, within(1e-14));
        assertThat(result.logPValue()).isCloseTo(Math.log(result.pValue()), within(1e-13));
    }

    @Test
    void welch_keepsTheVariancesApart() {
        var result = TTest.welch(NARROW, WIDE).result().estimated().orElseThrow();

        assertThat(result.statistic()).isCloseTo(-Math.sqrt(2.4), within(1e-15));
        assertThat(result.degreesOfFreedom()).isCloseTo(50.0 / 17, within(1e-14));
    }

    @Test
    void oneValueInOneGroup_isEnoughForStudent() {
        var test = TTest.student(new double[] {5}, new double[] {1, 3});
        double quantile = Math.tan(Math.PI * 0.475);

        // One degree of freedom is Cauchy's distribution
        assertThat(test.result().probability().getAsDouble()).isCloseTo(1.0 / 3, within(1e-14));
        assertThat(test.interval(0.95).orElseThrow().upper()).isCloseTo(3 + Math.sqrt(3) * quantile, within(1e-11));
        assertThat(TTest.welch(new double[] {5}, new double[] {1, 3}).result())
                .isEqualTo(new NotEstimable(Reason.TOO_FEW));
    }

    /** The oracle's two-sample/paired: {@code t.test(a, b, paired = TRUE)}. */
    @Test
    void paired_testsTheDifferences() {
        var test = TTest.paired(
                new double[] {8.5, 9.1, 7.2, 6.6, 10.4, 5.5, 8.8, Double.NaN},
                new double[] {4.7, 5.2, 6.9, 6.6, 7.7, 6.1, 3.3, 1});
        var result = test.result().estimated().orElseThrow();
        var interval = test.interval(0.95).orElseThrow();

        assertThat(result.statistic()).isCloseTo(2.518970264643783, within(1e-14));
        assertThat(result.degreesOfFreedom()).isEqualTo(6);
        assertThat(result.pValue()).isCloseTo(0.045350135558735294, within(1e-14));
        assertThat(interval.lower()).isCloseTo(0.06375117791807358, within(1e-13));
        assertThat(interval.upper()).isCloseTo(4.393391679224783, within(1e-13));
    }

    @Test
    void pairsThatAreFewOrDifferAlike_areNotEstimable() {
        assertThat(TTest.paired(new double[0], new double[0]).result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        assertThat(TTest.paired(new double[] {1}, new double[] {2}).result())
                .isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(TTest.paired(NARROW, new double[] {2, 3, 4}).result())
                .isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThatIllegalArgumentException().isThrownBy(() -> TTest.paired(new double[2], new double[3]));
    }

    @Test
    void missingValues_doNotCount() {
        var test = TTest.student(new double[] {1, Double.NaN, 2, 3}, WIDE);

        assertThat(test.result()).isEqualTo(TTest.student(NARROW, WIDE).result());
    }

    @Test
    void emptyGroup_isNotEstimable() {
        for (var test : new TTest[] {TTest.student(new double[0], WIDE), TTest.welch(WIDE, new double[0])}) {
            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
            assertThat(test.difference()).isEmpty();
            assertThat(test.interval(0.95)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> test.interval(95));
        }
    }

    @Test
    void oneValueEach_isTooFew() {
        var test = TTest.student(new double[] {1}, new double[] {2});

        assertThat(test.result()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(test.difference()).hasValue(-1);
    }

    @ParameterizedTest
    @CsvSource({"5,5,5", "5,6,5", "0,0,0", "1e10,10000000000.000001,1e10"})
    void constantGroups_haveNoVariance(double a, double b, double c) {
        double[] first = {a, a, c};
        double[] second = {b, b};

        assertThat(TTest.student(first, second).result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(TTest.welch(first, second).result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void groupsFarApart_haveALogarithmWhereTheProbabilityIsZero() {
        double[] low = IntStream.range(0, 2000).mapToDouble(i -> i % 2).toArray();
        double[] high = IntStream.range(0, 2000).mapToDouble(i -> 3 + i % 2).toArray();
        var result = TTest.student(low, high).result().estimated().orElseThrow();

        assertThat(result.pValue()).isZero();
        // The density falls with (1 + t²/n)^(-(n + 1)/2); what else there is amounts to a few units
        double t2 = result.statistic() * result.statistic();
        assertThat(result.logPValue()).isCloseTo(-1999.5 * Math.log1p(t2 / 3998), within(10.0));
    }
}
