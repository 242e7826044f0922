package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HodgesLehmannTest {

    /** The oracle's two-sample/hodges-lehmann. */
    @Test
    void fewValues_haveTheFiguresOfR() {
        var shift = HodgesLehmann.of(new double[] {1.1, 2.2, 3.3, 4.4, 9.9}, new double[] {2.5, 3.5, 5.5, 8.5});
        var interval = shift.interval(0.95).orElseThrow();

        assertThat(shift.estimate().getAsDouble()).isCloseTo(-1.2, within(1e-14));
        assertThat(interval.lower()).isCloseTo(-6.3, within(1e-14));
        assertThat(interval.upper()).isCloseTo(6.4, within(1e-14));
    }

    /** R 4.2.2, the differences sorted: {@code d <- sort(outer((1:60)^1.3, (1:45) * 2, "-"))}, k = qwilcox(.025, 60, 45). */
    @Test
    void someValues_haveTheFiguresOfR() {
        var shift = HodgesLehmann.of(
                IntStream.rangeClosed(1, 60).mapToDouble(i -> Math.pow(i, 1.3)).toArray(),
                IntStream.rangeClosed(1, 45).mapToDouble(i -> i * 2).toArray());
        var interval = shift.interval(0.95).orElseThrow();

        assertThat(shift.estimate().getAsDouble()).isCloseTo(39.945752998298531, within(1e-12));
        assertThat(interval.lower()).isCloseTo(16.850075832552704, within(1e-12));
        assertThat(interval.upper()).isCloseTo(64.970085813288762, within(1e-12));
    }

    @Test
    void groupsTooSmallForTheLevel_haveTheExtremeDifferences() {
        var shift = HodgesLehmann.of(new double[] {1, 1, 2, 3}, new double[] {1, 2, 2});

        assertThat(shift.estimate()).hasValue(0);
        assertThat(shift.interval(0.95).orElseThrow().lower()).isEqualTo(-1);
        assertThat(shift.interval(0.95).orElseThrow().upper()).isEqualTo(2);
    }

    @Test
    void oneValueAGroup_isItsOwnLimit() {
        var shift = HodgesLehmann.of(new double[] {5}, new double[] {3});

        assertThat(shift.estimate()).hasValue(2);
        assertThat(shift.interval(0.95)).hasValue(new Interval(2, 2, 0.95, "hodges-lehmann"));
    }

    @Test
    void emptyGroup_hasNoShift() {
        var shift = HodgesLehmann.of(new double[] {Double.NaN}, new double[] {3});

        assertThat(shift.estimate()).isEmpty();
        assertThat(shift.interval(0.95)).isEmpty();
    }

    @Test
    void largeGroups_haveAnEstimateButNoExactLimits() {
        double[] values = new Random(7).doubles(3000).toArray();
        var shift =
                HodgesLehmann.of(values, Arrays.stream(values).map(v -> v - 1).toArray());

        assertThat(shift.estimate().getAsDouble()).isCloseTo(1, within(1e-12));
        assertThat(shift.interval(0.95)).isEmpty();
    }

    /** R 4.2.2: {@code qwilcox(c(.025, .05, .005), m, n)}. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 0",
        "2, 2, 0, 0, 0",
        "5, 4, 2, 3, 0",
        "3, 100, 51, 65, 29",
        "10, 12, 30, 35, 22",
        "40, 55, 840, 882, 760",
        "199, 30, 2323, 2428, 2119",
        "150, 150, 9778, 10014, 9318"
    })
    void quantiles_areThoseOfR(int first, int second, int at025, int at05, int at005) {
        assertThat(RankSumDistribution.lowerQuantile(first, second, 0.025)).hasValue(at025);
        assertThat(RankSumDistribution.lowerQuantile(second, first, 0.05)).hasValue(at05);
        assertThat(RankSumDistribution.lowerQuantile(first, second, 0.005)).hasValue(at005);
    }

    /** R 4.2.2: {@code pwilcox(c(5, 700, 1000), 40, 55)}. */
    @Test
    void probabilities_areThoseOfR() {
        double[] probability = RankSumDistribution.lowerHalf(40, 55);

        assertThat(Arrays.stream(probability, 0, 6).sum()).isCloseTo(1.9053728084347244e-26, within(1e-39));
        assertThat(Arrays.stream(probability, 0, 701).sum()).isCloseTo(0.0011707333708712003, within(1e-16));
        assertThat(Arrays.stream(probability, 0, 1001).sum()).isCloseTo(0.22753235997461782, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void estimate_isTheMedianOfAllDifferences(long seed) {
        var random = new Random(seed);
        boolean ties = random.nextBoolean();
        double[] first = values(random, ties);
        double[] second = values(random, ties);
        double[] differences = Arrays.stream(first)
                .flatMap(one -> Arrays.stream(second).map(other -> one - other))
                .toArray();

        assertThat(HodgesLehmann.of(first, second).estimate())
                .isEqualTo(Summary.of(differences).median());
    }

    private static double[] values(Random random, boolean ties) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToDouble(i -> ties ? random.nextInt(9) - 4 : random.nextGaussian())
                .toArray();
    }
}
