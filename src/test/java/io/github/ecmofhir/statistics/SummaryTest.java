package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_togetherAreTheSummaryOfAll(long seed) {
        var random = new Random(seed);
        double[] all = random.doubles(random.nextInt(200))
                .map(value -> value < 0.1 ? Double.NaN : Math.rint(value * 50) / 7)
                .toArray();
        int cut = random.nextInt(all.length + 1);
        var parts = List.of(Summary.of(Arrays.copyOf(all, cut)), Summary.of(Arrays.copyOfRange(all, cut, all.length)));

        var together = Summary.together(parts);

        var expected = Summary.of(all);
        assertThat(together.n()).isEqualTo(expected.n());
        assertThat(together.missing()).isEqualTo(expected.missing());
        assertThat(together.mean()).isEqualTo(expected.mean());
        assertThat(together.sd()).isEqualTo(expected.sd());
        assertThat(together.median()).isEqualTo(expected.median());
        assertThat(together.q1()).isEqualTo(expected.q1());
        assertThat(together.max()).isEqualTo(expected.max());
    }

    @Nested
    class Size {

        @Test
        void noValue_hasNothingButCounts() {
            var summary = Summary.of(new double[] {Double.NaN, Double.NaN});

            assertThat(summary.n()).isZero();
            assertThat(summary.missing()).isEqualTo(2);
            assertThat(summary.mean()).isEmpty();
            assertThat(summary.sd()).isEmpty();
            assertThat(summary.standardError()).isEmpty();
            assertThat(summary.meanInterval(0.95)).isEmpty();
            assertThat(summary.median()).isEmpty();
            assertThat(summary.q1()).isEmpty();
            assertThat(summary.q3()).isEmpty();
            assertThat(summary.min()).isEmpty();
            assertThat(summary.max()).isEmpty();
            assertThat(summary.skewness()).isEmpty();
            assertThat(summary.kurtosis()).isEmpty();
        }

        @Test
        void oneValue_hasNoSpread() {
            var summary = Summary.of(new double[] {42});

            assertThat(summary.mean()).hasValue(42);
            assertThat(summary.median()).hasValue(42);
            assertThat(summary.q1()).hasValue(42);
            assertThat(summary.sd()).isEmpty();
            assertThat(summary.meanInterval(0.95)).isEmpty();
        }

        @Test
        void missingValues_areCountedAndNeverZero() {
            var summary = Summary.of(new double[] {Double.NaN, 2, 4});

            assertThat(summary.n()).isEqualTo(2);
            assertThat(summary.missing()).isOne();
            assertThat(summary.mean()).hasValue(3);
            assertThat(summary.min()).hasValue(2);
        }
    }

    @Nested
    class Accuracy {

        @Test
        void meanOfMinutes_isExact() {
            assertThat(Summary.of(new double[] {30, 40, 50, 56, 70, 90}).mean()).hasValue(56);
        }

        @Test
        void smallValuesBesideHugeOnes_areNotLost() {
            double[] values = new double[1002];
            Arrays.fill(values, 1);
            values[0] = 1e17;
            values[1] = -1e17;

            assertThat(Summary.of(values).sum()).isEqualTo(1000);
        }

        @Test
        void spreadFarFromZero_survivesCancellation() {
            var summary = Summary.of(new double[] {1e12 + 4, 1e12 + 7, 1e12 + 13, 1e12 + 16});

            assertThat(summary.sd().getAsDouble()).isCloseTo(Math.sqrt(30), within(1e-12));
        }
    }

    @Nested
    class Refusals {

        @Test
        void infiniteValue_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Summary.of(new double[] {1, Double.NEGATIVE_INFINITY}))
                    .withMessageContaining("-Infinity");
        }

        @Test
        void probabilityAboveOne_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Summary.of(new double[] {1}).quantile(1.5, QuantileType.TYPE_7));
        }
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.SummaryTest#seeds")
        void orderOfValues_changesNothing(long seed) {
            var random = new Random(seed);
            double[] values = random.doubles(1 + random.nextInt(300), -1e3, 1e9).toArray();
            double[] shuffled = IntStream.of(Seeds.shuffled(values.length, random))
                    .mapToDouble(i -> values[i])
                    .toArray();

            assertThat(Summary.of(shuffled)).usingRecursiveComparison().isEqualTo(Summary.of(values));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.SummaryTest#seeds")
        void equalValues_haveTheirOwnMeanAndNoSpreadOrShape(long seed) {
            var random = new Random(seed);
            double value = random.nextDouble(-1e6, 1e6);
            double[] values = new double[1 + random.nextInt(400)];
            Arrays.fill(values, value);

            var summary = Summary.of(values);

            assertThat(summary.mean()).hasValue(value);
            assertThat(summary.sd().orElse(0)).isZero();
            assertThat(summary.skewness()).isEmpty();
            assertThat(summary.kurtosis()).isEmpty();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.SummaryTest#seeds")
        void quantiles_riseFromMinimumToMaximum(long seed) {
            var random = new Random(seed);
            var summary =
                    Summary.of(random.doubles(1 + random.nextInt(60), -5, 5).toArray());

            for (var type : QuantileType.values()) {
                double previous = summary.min().getAsDouble();
                for (double p = 0; p <= 1; p += 1.0 / 64) {
                    double quantile = summary.quantile(p, type).getAsDouble();
                    assertThat(quantile).isBetween(previous, summary.max().getAsDouble());
                    previous = quantile;
                }
                assertThat(summary.quantile(1, type)).isEqualTo(summary.max());
            }
        }
    }
}
