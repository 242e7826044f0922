package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustmentTest {

    /** The oracle's multiplicity/p-adjust: {@code p.adjust(p, method)}. */
    @ParameterizedTest
    @CsvSource({
        "bonferroni, 0.2169 0.1782 1 0.2367 1 0.6219 0.0081 1 1",
        "holm, 0.1687 0.1584 0.5264 0.1687 0.9146 0.3455 0.0081 0.9146 0.6213",
        "hochberg, 0.1578 0.1578 0.5264 0.1578 0.8034 0.3455 0.0081 0.8034 0.6213",
        "hommel, 0.1446 0.1188 0.4142 0.1578 0.8034 0.329 0.0081 0.8034 0.6213",
        "BH, 0.059175 0.059175 0.1974 0.059175 0.5144625 0.12438 0.0081 0.8034 0.2662714285714286",
        "BY, 0.16740419642857146 0.16740419642857146 0.5584383333333334 0.16740419642857146 1 0.35186707142857143"
                + " 0.02291464285714286 1 0.7532734183673471"
    })
    void nineProbabilities_areThoseOfR(String code, String expected) {
        double[] p = {0.0241, 0.0198, 0.1316, 0.0263, 0.4573, 0.0691, 0.0009, 0.8034, 0.2071};

        assertThat(adjusted(code, p)).containsExactly(numbers(expected), within(1e-14));
    }

    /** R 4.2.2: {@code p.adjust(c(.0001, .0002, .001, .002, .003, .01, .02, .04, .05, .06, .3, .9), "hommel")}. */
    @Test
    void hommel_isSometimesSmallerThanHochberg() {
        double[] p = {0.0001, 0.0002, 0.001, 0.002, 0.003, 0.01, 0.02, 0.04, 0.05, 0.06, 0.3, 0.9};

        assertThat(adjusted("hommel", p))
                .containsExactly(
                        numbers("0.0012 0.0022 0.01 0.016 0.024 0.07 0.1 0.12 0.15 0.18 0.6 0.9"), within(1e-15));
        assertThat(adjusted("hochberg", p))
                .containsExactly(
                        numbers("0.0012 0.0022 0.01 0.018 0.024 0.07 0.12 0.18 0.18 0.18 0.6 0.9"), within(1e-15));
    }

    /** R 4.2.2: {@code p.adjust(c(.02, .02, .02, .5, 0, 1), "holm")} and {@code "BH"}. */
    @Test
    void equalProbabilities_stayEqual() {
        double[] p = {0.02, 0.02, 0.02, 0.5, 0, 1};

        assertThat(adjusted("holm", p)).containsExactly(new double[] {0.1, 0.1, 0.1, 1, 0, 1}, within(1e-15));
        assertThat(adjusted("BH", p)).containsExactly(new double[] {0.03, 0.03, 0.03, 0.6, 0, 1}, within(1e-15));
    }

    /** R 4.2.2: {@code p.adjust(c(.01, NA, .04, .03), "hommel")}. */
    @Test
    void testsThatCouldNotBeMade_stayAndDoNotCount() {
        assertThat(adjusted("hommel", 0.01, Double.NaN, 0.04, 0.03))
                .containsExactly(new double[] {0.03, Double.NaN, 0.04, 0.04}, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void oneTestOrNone_isNotAdjusted(Adjustment adjustment) {
        assertThat(adjustment.adjusted(new double[0])).isEmpty();
        assertThat(adjustment.adjusted(new double[] {0.2})).containsExactly(0.2);
        assertThat(Adjustment.ofCode(adjustment.code())).hasValue(adjustment);
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void whatIsNoProbability_isRefused(Adjustment adjustment) {
        assertThatIllegalArgumentException().isThrownBy(() -> adjustment.adjusted(new double[] {0.2, 1.1}));
        assertThatIllegalArgumentException().isThrownBy(() -> adjustment.adjusted(new double[] {-0.1}));
    }

    /** Hommel's values are those of the closed test: the largest p value of Simes' test of a set with the hypothesis. */
    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void hommel_isTheClosedTestOfSimes(long seed) {
        var random = new Random(seed);
        double[] p = IntStream.range(0, 1 + random.nextInt(8))
                .mapToDouble(i -> random.nextInt(5) == 0 ? 0.01 : random.nextDouble() / (1 + random.nextInt(30)))
                .toArray();
        double[] closed = new double[p.length];
        for (int set = 1; set < 1 << p.length; set++) {
            int chosen = set;
            double[] within = IntStream.range(0, p.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToDouble(i -> p[i])
                    .sorted()
                    .toArray();
            double simes = IntStream.range(0, within.length)
                    .mapToDouble(i -> within.length * within[i] / (i + 1))
                    .min()
                    .orElseThrow();
            for (int i = 0; i < p.length; i++) {
                closed[i] = (set >> i & 1) == 1 ? Math.max(closed[i], simes) : closed[i];
            }
        }

        assertThat(Adjustment.HOMMEL.adjusted(p)).containsExactly(closed, within(1e-14));
    }

    private static double[] adjusted(String code, double... p) {
        return Adjustment.ofCode(code).orElseThrow().adjusted(p);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
