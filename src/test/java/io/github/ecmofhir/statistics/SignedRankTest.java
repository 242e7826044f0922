package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedRankTest {

    private static final double[] NO_VALUES = {};

    private static SignedRank differences(double... values) {
        return SignedRank.of(values, new double[values.length]);
    }

    /** The depression scores of R's {@code example(wilcox.test)}: {@code wilcox.test(x, y, paired = TRUE)}. */
    @Test
    void fewPairs_areTestedExactly() {
        var test = SignedRank.of(
                new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
                new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29});

        assertThat(test.statistic()).isEqualTo(40);
        assertThat(test.result()).isEqualTo(new TestResult.Exact(0.0390625));
        // exact = FALSE, with correct = TRUE and FALSE
        assertThat(test.normal(true).probability().getAsDouble()).isCloseTo(0.044010984012951455, within(1e-14));
        assertThat(test.normal(false).probability().getAsDouble()).isCloseTo(0.038151710173415156, within(1e-14));
    }

    /** The oracle's two-sample/paired. */
    @Test
    void pairsThatDoNotDiffer_areDropped() {
        var test = SignedRank.of(
                new double[] {8.5, 9.1, 7.2, 6.6, 10.4, 5.5, 8.8}, new double[] {4.7, 5.2, 6.9, 6.6, 7.7, 6.1, 3.3});

        assertThat(test.zeros()).isTrue();
        assertThat(test.differing()).isEqualTo(6);
        assertThat(test.statistic()).isEqualTo(19);
        assertThat(test.normal(false).probability().getAsDouble()).isCloseTo(0.0747354983058825, within(1e-14));
        assertThat(test.result().probability().getAsDouble()).isCloseTo(0.09349248368983569, within(1e-14));
    }

    /** R 4.2.2: {@code wilcox.test(c(1, -1, 2, 2, 0, 3, -4, 5, 5))}. */
    @Test
    void ties_makeTheTestNormal() {
        var test = differences(1, -1, 2, 2, 0, 3, -4, 5, 5);

        assertThat(test.ties()).isTrue();
        assertThat(test.statistic()).isEqualTo(28.5);
        assertThat(test.result()).isInstanceOf(TestResult.ByNormal.class);
        assertThat(test.result().probability().getAsDouble()).isCloseTo(0.15988550520452161, within(1e-14));
    }

    /** R 4.2.2: {@code wilcox.test((1:49) * c(1,1,-1,1,1,1,-1))} and {@code wilcox.test((1:50) * c(1,1,-1,1,1))}. */
    @Test
    void fiftyPairs_makeTheTestNormal() {
        double[] signs = {1, 1, -1, 1, 1, 1, -1};
        var few = differences(
                IntStream.range(0, 49).mapToDouble(i -> (i + 1) * signs[i % 7]).toArray());
        var many = differences(
                IntStream.range(0, 50).mapToDouble(i -> (i + 1) * signs[i % 5]).toArray());

        assertThat(few.statistic()).isEqualTo(861);
        assertThat(few.result()).isInstanceOf(TestResult.Exact.class);
        assertThat(few.result().probability().getAsDouble()).isCloseTo(0.012710525261141472, within(1e-15));
        assertThat(many.statistic()).isEqualTo(1020);
        assertThat(many.result()).isInstanceOf(TestResult.ByNormal.class);
        assertThat(many.result().probability().getAsDouble()).isCloseTo(0.00022642142982965966, within(1e-15));
    }

    @Test
    void manyPairs_areTooManyForTheExactTest() {
        var test = differences(IntStream.rangeClosed(1, 500).asDoubleStream().toArray());

        assertThat(test.exact()).isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }

    @Test
    void onePair_hasNoWayToBeUnusual() {
        assertThat(differences(5).result()).isEqualTo(new TestResult.Exact(1));
    }

    @Test
    void noPairOrNoDifference_isNotEstimable() {
        var none = new NotEstimable(Reason.NO_VARIANCE);

        assertThat(differences(0, 0, 0).result()).isEqualTo(none);
        assertThat(differences(0, 0, 0).exact()).isEqualTo(none);
        assertThat(SignedRank.of(NO_VALUES, NO_VALUES).result()).isEqualTo(none);
    }

    @Test
    void pairsWithAMissingValue_doNotCount() {
        assertThat(SignedRank.of(new double[] {3, Double.NaN, 5, 4}, new double[] {1, 2, Double.NaN, 5})
                        .result())
                .isEqualTo(differences(2, -1).result());
    }

    @Test
    void columnsOfDifferentLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedRank.of(new double[2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedRank.of(new double[] {Double.POSITIVE_INFINITY}, new double[1]));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void exact_isTheShareOfAllSigns(long seed) {
        var random = new Random(seed);
        boolean ties = random.nextBoolean();
        double[] sizes = IntStream.range(0, 1 + random.nextInt(9))
                .mapToDouble(i -> ties ? 1 + random.nextInt(3) : random.nextDouble())
                .toArray();
        double[] values = Arrays.stream(sizes)
                .map(size -> random.nextBoolean() ? size : -size)
                .toArray();
        double middle = sizes.length * (sizes.length + 1) / 4.0;
        double distance = Math.abs(differences(values).statistic() - middle);
        int far = 0;
        for (int signs = 0; signs < 1 << sizes.length; signs++) {
            int chosen = signs;
            double[] signed = IntStream.range(0, sizes.length)
                    .mapToDouble(i -> (chosen >> i & 1) == 1 ? sizes[i] : -sizes[i])
                    .toArray();
            far += Math.abs(differences(signed).statistic() - middle) >= distance ? 1 : 0;
        }

        assertThat(differences(values).exact().probability().getAsDouble())
                .isCloseTo((double) far / (1 << sizes.length), within(1e-14));
    }
}
