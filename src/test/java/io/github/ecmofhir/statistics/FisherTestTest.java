package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FisherTestTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    private static FisherTest test(int a, int b, int c, int d) {
        return FisherTest.of(ContingencyTable.of(new int[] {a, b}, new int[] {c, d}));
    }

    /** The lady tasting tea: 70 ways to choose, of which 1, 16, 36, 16 and 1 have 0 to 4 right. */
    @Nested
    class Tea {

        private final FisherTest tea = test(3, 1, 1, 3);

        @Test
        void twoSided_takesAllThatIsNoMoreProbable() {
            assertThat(tea.result()).isInstanceOf(TestResult.Exact.class);
            assertThat(tea.result().probability().getAsDouble()).isCloseTo(34.0 / 70, within(1e-15));
        }

        @Test
        void oneSided_takesOneTail() {
            assertThat(tea.less().getAsDouble()).isCloseTo(69.0 / 70, within(1e-15));
            assertThat(tea.greater().getAsDouble()).isCloseTo(17.0 / 70, within(1e-15));
        }

        @Test
        void oddsRatio_isTheOneUnderWhichTheMeanIsWhatWasSeen() {
            double odds = tea.oddsRatio().getAsDouble();
            double[] weights = {1, 16, 36, 16, 1};
            double above = 0;
            double below = 0;
            for (int s = 0; s < weights.length; s++) {
                above += s * weights[s] * Math.pow(odds, s);
                below += weights[s] * Math.pow(odds, s);
            }

            assertThat(above / below).isCloseTo(3, within(1e-13));
        }
    }

    @Test
    void limits_leaveHalfTheErrorOnEitherSide() {
        // Weights 1, 4, 1: one or more have 4w + w² of 1 + 4w + w², which is 1/40 when 39 (w² + 4w) = 1
        double lower = -2 + Math.sqrt(4 + 1 / 39.0);
        var limits = test(1, 1, 1, 1).interval(0.95).orElseThrow();

        assertThat(limits.lower()).isCloseTo(lower, within(1e-14));
        assertThat(limits.upper()).isCloseTo(1 / lower, within(1e-10));
        assertThat(limits.method()).isEqualTo("conditional");
        assertThat(limits.bounded()).isTrue();
    }

    @Test
    void zeroCell_givesAnOddsRatioOfZeroWithAnUpperLimit() {
        var none = test(0, 5, 4, 3);

        assertThat(none.oddsRatio()).hasValue(0);
        assertThat(none.interval(0.95).orElseThrow().lower()).isZero();
        assertThat(none.interval(0.95).orElseThrow().upper()).isCloseTo(1.7461237219796848, within(1e-12));
        // 35 and 5 of 495
        assertThat(none.result().probability().getAsDouble()).isCloseTo(8.0 / 99, within(1e-15));
    }

    @Test
    void zeroOnTheOtherDiagonal_leavesTheOddsRatioOpenAbove() {
        var all = test(5, 0, 0, 7);

        assertThat(all.oddsRatio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(all.interval(0.95).orElseThrow().bounded()).isFalse();
        assertThat(all.interval(0.95).orElseThrow().lower()).isCloseTo(3.3880311972408435, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0,0,3,4", "3,4,0,0", "0,3,0,4", "3,0,4,0", "0,0,0,0"})
    void emptyRowOrColumn_leavesNothingToTest(int a, int b, int c, int d) {
        var test = test(a, b, c, d);

        assertThat(test.result()).isEqualTo(new NotEstimable(Reason.EMPTY_MARGIN));
        assertThat(test.less()).isEmpty();
        assertThat(test.greater()).isEmpty();
        assertThat(test.oddsRatio()).isEmpty();
        assertThat(test.interval(0.95)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> test.interval(95));
    }

    @Test
    void largerTable_isRefused() {
        var table = ContingencyTable.of(new int[3], new int[3]);

        assertThatIllegalArgumentException().isThrownBy(() -> FisherTest.of(table));
    }

    @Test
    void unthinkableTable_hasAProbabilityOfZero() {
        assertThat(test(9000, 1000, 1000, 9000).result().probability()).hasValue(0);
        assertThat(test(9000, 1000, 1000, 9000).less()).hasValue(1);
    }

    @Test
    void totalBeyondAnInt_isTaken() {
        var test = test(1_500_000_000, 1_500_000_000, 1_500_000_000, 1_500_000_000);

        assertThat(test.result().probability().getAsDouble()).isCloseTo(1, within(1e-9));
        assertThat(test.oddsRatio().getAsDouble()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.FisherTestTest#seeds")
    void swappedRows_haveTheInverseOddsRatioAndTheSameProbability(long seed) {
        var random = new Random(seed);
        int[] n = random.ints(4, 1, 60).toArray();
        var test = test(n[0], n[1], n[2], n[3]);
        var swapped = test(n[2], n[3], n[0], n[1]);

        assertThat(swapped.result().probability().getAsDouble())
                .isCloseTo(test.result().probability().getAsDouble(), within(1e-12));
        assertThat(swapped.oddsRatio().getAsDouble() * test.oddsRatio().getAsDouble())
                .isCloseTo(1, within(1e-11));
        assertThat(swapped.interval(0.9).orElseThrow().lower()
                        * test.interval(0.9).orElseThrow().upper())
                .isCloseTo(1, within(1e-11));
        assertThat(test.less().getAsDouble() + test.greater().getAsDouble()).isGreaterThan(1);
    }
}
