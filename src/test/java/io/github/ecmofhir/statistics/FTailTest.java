package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FTailTest {

    /** With two degrees of freedom above, the tail is (1 + 2x/n)^(-n/2). */
    @ParameterizedTest
    @CsvSource({"0.1,3", "1,1", "5,40.5", "200,2000", "2000,2000", "1e9,100", "1e300,10"})
    void logProbability_isRightFarBelowTheSmallestDouble(double statistic, double denominator) {
        double log = -denominator / 2 * Math.log1p(2 * statistic / denominator);

        assertThat(FTail.logProbability(statistic, 2, denominator)).isCloseTo(log, within(1e-11 * Math.max(1, -log)));
        assertThat(FTail.probability(statistic, 2, denominator))
                .isCloseTo(Math.exp(log), within(1e-12 * Math.exp(log)));
    }

    /** With one degree of freedom above and two below, the tail is 1 - sqrt(x / (x + 2)). */
    @Test
    void oneDegreeOfFreedomAbove_isTheTailOfT() {
        assertThat(FTail.probability(4, 1, 2)).isCloseTo(1 - Math.sqrt(4 / 6.0), within(1e-15));
        assertThat(FTail.probability(0, 1, 2)).isEqualTo(1);
        assertThat(FTail.logProbability(0, 1, 2)).isZero();
    }

    @Test
    void logProbability_hasNoStepWhereTheMethodChanges() {
        double n = 400;
        double previous = FTail.logProbability(9000, 1, n);
        double slope = 0;
        for (double x = 9100; x < 12_000; x += 100) {
            double next = FTail.logProbability(x, 1, n);
            if (slope != 0) {
                assertThat(next - previous).isCloseTo(slope, within(Math.abs(slope) * 0.02));
            }
            slope = next - previous;
            previous = next;
        }
        assertThat(previous).isLessThan(Math.log(1e-280));
    }
}
