package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankSumTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    private static double[] values(double... values) {
        return values;
    }

    @Test
    void separatedPairs_areOneOfSixOnEitherSide() {
        var test = RankSum.of(values(1, 2), values(3, 4));

        assertThat(test.statistic()).isZero();
        assertThat(test.result()).isEqualTo(new TestResult.Exact(2.0 / 6));
    }

    @Test
    void statistic_countsPairsThatTheFirstGroupWins() {
        assertThat(RankSum.of(values(1, 3), values(2, 4)).statistic()).isEqualTo(1);
        assertThat(RankSum.of(values(2, 3), values(1, 2)).statistic()).isEqualTo(3.5);
    }

    @Test
    void statisticInTheMiddle_hasAProbabilityOfOne() {
        assertThat(RankSum.of(values(1, 4), values(2, 3)).result()).isEqualTo(new TestResult.Exact(1));
    }

    @Test
    void ties_makeTheTestNormal() {
        var test = RankSum.of(values(1, 2), values(2, 3));
        var result = (TestResult.ByNormal) test.result();

        assertThat(test.ties()).isTrue();
        // Variance 4/12 (5 - 6/12) and half a pair of continuity
        assertThat(result.z()).isCloseTo(-1 / Math.sqrt(1.5), within(1e-15));
        assertThat(((TestResult.ByNormal) test.normal(false)).z()).isCloseTo(-1.5 / Math.sqrt(1.5), within(1e-15));
        assertThat(result.pValue()).isCloseTo(0.41421617824252516, within(1e-14));
        assertThat(result.probability()).hasValue(result.pValue());
    }

    @Test
    void zerosOfEitherSign_areTied() {
        assertThat(RankSum.of(values(0.0, 1), values(-0.0, 2)).ties()).isTrue();
    }

    @Test
    void fiftyValues_makeTheTestNormal() {
        double[] few = {0.5};

        assertThat(RankSum.of(IntStream.range(0, 49).asDoubleStream().toArray(), few)
                        .result())
                .isInstanceOf(TestResult.Exact.class);
        assertThat(RankSum.of(IntStream.range(0, 50).asDoubleStream().toArray(), few)
                        .result())
                .isInstanceOf(TestResult.ByNormal.class);
    }

    @Test
    void largeGroups_areTooLargeToEnumerate() {
        var test = RankSum.of(IntStream.range(0, 200).asDoubleStream().toArray(), values(0.5));

        assertThat(test.exact()).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }

    @Test
    void missingValues_doNotCount() {
        assertThat(RankSum.of(values(1, Double.NaN, 2), values(3, 4, Double.NaN))
                        .result())
                .isEqualTo(RankSum.of(values(1, 2), values(3, 4)).result());
    }

    @Test
    void emptyGroup_isNotEstimable() {
        var none = new NotEstimable(Reason.ONE_GROUP);

        assertThat(RankSum.of(values(), values(1)).result()).isEqualTo(none);
        assertThat(RankSum.of(values(1), values()).normal(true)).isEqualTo(none);
        assertThat(RankSum.of(values(), values()).exact()).isEqualTo(none);
    }

    @Test
    void allValuesEqual_haveNoVariance() {
        var test = RankSum.of(values(5, 5, 5), values(5, 5));

        assertThat(test.result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(test.exact()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void groupsFarApart_haveALogarithmWhereTheProbabilityIsZero() {
        double[] low = IntStream.range(0, 2000).asDoubleStream().toArray();
        double[] high = IntStream.range(2000, 4000).asDoubleStream().toArray();
        var result = (TestResult.ByNormal) RankSum.of(low, high).result();

        assertThat(result.z()).isCloseTo(-(2e6 - 0.5) / Math.sqrt(4e6 * 4001 / 12), within(1e-13));
        assertThat(result.pValue()).isZero();
        // log(2 φ(z) / |z|), the first term of the tail's expansion
        assertThat(result.logPValue())
                .isCloseTo(
                        Math.log(2 / Math.sqrt(2 * Math.PI) / -result.z()) - result.z() * result.z() / 2, within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void exact_isTheShareOfAllWaysToDeal(long seed) {
        var random = new Random(seed);
        int n = 3 + random.nextInt(8);
        int chosen = 1 + random.nextInt(n - 1);
        boolean ties = random.nextBoolean();
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> ties ? random.nextInt(4) : random.nextDouble())
                .toArray();
        values[0] = -1;
        double[] first = Arrays.copyOf(values, chosen);
        double[] second = Arrays.copyOfRange(values, chosen, n);
        double middle = chosen * (n - chosen) / 2.0;
        double distance = Math.abs(wins(first, second) - middle);
        int far = 0;
        int all = 0;
        for (int dealt = 0; dealt < 1 << n; dealt++) {
            if (Integer.bitCount(dealt) == chosen) {
                int mask = dealt;
                double[] one = pick(values, i -> (mask >> i & 1) == 1);
                double[] other = pick(values, i -> (mask >> i & 1) == 0);
                all++;
                far += Math.abs(wins(one, other) - middle) >= distance ? 1 : 0;
            }
        }

        assertThat(RankSum.of(first, second).statistic()).isEqualTo(wins(first, second));
        assertThat(RankSum.of(first, second).exact().probability().getAsDouble())
                .isCloseTo((double) far / all, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void swappedGroups_haveTheSameProbability(long seed) {
        var random = new Random(seed);
        double[] first = random.doubles(1 + random.nextInt(40)).toArray();
        double[] second = random.doubles(1 + random.nextInt(40)).toArray();

        assertThat(RankSum.of(second, first).result())
                .isEqualTo(RankSum.of(first, second).result());
    }

    private static double[] pick(double[] values, IntPredicate which) {
        return IntStream.range(0, values.length)
                .filter(which)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double wins(double[] first, double[] second) {
        double wins = 0;
        for (double one : first) {
            for (double other : second) {
                wins += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return wins;
    }
}
