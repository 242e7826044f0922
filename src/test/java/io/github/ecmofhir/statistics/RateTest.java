package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Nested
    class OneRate {

        @Test
        void estimate_isEventsByExposure() {
            assertThat(new Rate(5, 20).estimate()).hasValue(0.25);
            assertThat(new Rate(5, 2000).per(1000).estimate()).hasValue(2.5);
        }

        @Test
        void noEvents_haveALowerLimitOfZero() {
            var limits = new Rate(0, 10).interval(0.95).orElseThrow();

            assertThat(limits.lower()).isZero();
            assertThat(limits.upper()).isCloseTo(-Math.log(0.025) / 10, within(1e-14));
        }

        /** Garwood, Biometrika 1936;28:437-442. */
        @ParameterizedTest
        @CsvSource({"1,0.0253,5.572", "5,1.623,11.67", "30,20.24,42.83"})
        void limits_areThoseOfThePaper(int events, double lower, double upper) {
            var limits = new Rate(events, 1).interval(0.95).orElseThrow();

            assertThat(limits.lower()).isCloseTo(lower, within(5e-3));
            assertThat(limits.upper()).isCloseTo(upper, within(5e-3));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 9, 250, 1000})
        void limits_leaveHalfTheErrorOnEitherSide(int events) {
            var limits = new Rate(events, 1).interval(0.95).orElseThrow();

            assertThat(atMost(events, limits.upper())).isCloseTo(0.025, within(1e-12));
            assertThat(atMost(events - 1, limits.lower())).isCloseTo(0.975, within(1e-12));
        }

        @Test
        void noExposure_isNotEstimable() {
            assertThat(new Rate(0, 0).estimate()).isEmpty();
            assertThat(new Rate(0, 0).interval(0.95)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 0).interval(95));
        }

        @Test
        void whatIsNoRate_isRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, Double.NaN));
        }

        private static double atMost(int events, double mean) {
            return IntStream.rangeClosed(0, events)
                    .mapToDouble(k -> Math.exp(k * Math.log(mean) - mean - logFactorial(k)))
                    .sum();
        }

        private static double logFactorial(int k) {
            return IntStream.rangeClosed(1, k).mapToDouble(Math::log).sum();
        }
    }

    @Nested
    class Ratio {

        @Test
        void oneEventEach_hasLimitsOfTheBinomial() {
            var ratio = new RateRatio(new Rate(1, 10), new Rate(1, 10));
            // Of two events one or more are the first group's with 1 - 1 / (1 + w)², which is 1/40
            double lower = 1 / Math.sqrt(0.975) - 1;

            assertThat(ratio.estimate()).hasValue(1);
            assertThat(ratio.interval(0.95).orElseThrow().lower()).isCloseTo(lower, within(1e-14));
            assertThat(ratio.interval(0.95).orElseThrow().upper()).isCloseTo(1 / lower, within(1e-10));
            assertThat(ratio.result().probability()).hasValue(1);
        }

        @Test
        void exposure_counts() {
            var ratio = new RateRatio(new Rate(1, 10), new Rate(1, 40));

            assertThat(ratio.estimate().getAsDouble()).isCloseTo(4, within(1e-15));
            assertThat(ratio.interval(0.95).orElseThrow().lower())
                    .isCloseTo(4 * (1 / Math.sqrt(0.975) - 1), within(1e-14));
            // 1 of 2 at 1/5 has 0.32, 2 of 2 has 0.04, 0 of 2 has 0.64
            assertThat(ratio.result().probability().getAsDouble()).isCloseTo(0.36, within(1e-15));
            assertThat(ratio.waldInterval(0.95).orElseThrow().upper())
                    .isCloseTo(4 * Math.exp(1.959963984540054 * Math.sqrt(2)), within(1e-10));
        }

        @Test
        void noEventInTheSecondGroup_leavesTheRatioOpenAbove() {
            var ratio = new RateRatio(new Rate(3, 10), new Rate(0, 10));
            double share = Math.cbrt(0.025);

            assertThat(ratio.estimate()).hasValue(Double.POSITIVE_INFINITY);
            assertThat(ratio.interval(0.95).orElseThrow().bounded()).isFalse();
            assertThat(ratio.interval(0.95).orElseThrow().lower()).isCloseTo(share / (1 - share), within(1e-14));
            assertThat(ratio.waldInterval(0.95)).isEmpty();
            assertThat(ratio.result()).isEqualTo(new TestResult.Exact(0.25));
        }

        @Test
        void noEventAtAll_isNotEstimable() {
            var ratio = new RateRatio(new Rate(0, 10), new Rate(0, 10));

            assertThat(ratio.estimate()).isEmpty();
            assertThat(ratio.interval(0.95)).isEmpty();
            assertThat(ratio.waldInterval(0.95)).isEmpty();
            assertThat(ratio.result()).isEqualTo(new NotEstimable(Reason.NO_EVENTS));
        }

        @Test
        void noExposureInAGroup_isNotEstimable() {
            var ratio = new RateRatio(new Rate(3, 10), new Rate(0, 0));

            assertThat(ratio.estimate()).isEmpty();
            assertThat(ratio.interval(0.95)).isEmpty();
            assertThat(ratio.result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        }
    }

    @Test
    void intervalOfARatio_refusesWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(2, 1, 0.95, "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(-1, 1, 0.95, "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(Double.NaN, 1, 0.95, "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioInterval(0, 1, 95, "none"));
    }
}
