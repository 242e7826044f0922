package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @Nested
    class NothingOutOfNothing {

        private final Proportion nothing = Proportion.of(0, 0);

        @Test
        void estimate_isEmpty() {
            assertThat(nothing.estimable()).isFalse();
            assertThat(nothing.estimate()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void interval_isEmptyByEveryMethod(ProportionMethod method) {
            assertThat(nothing.interval(method, 0.95)).isEmpty();
        }

        @Test
        void levelThatIsNone_isRefusedNevertheless() {
            assertThatIllegalArgumentException().isThrownBy(() -> nothing.wilson(95));
        }
    }

    @Nested
    class SomethingOutOfSomething {

        @Test
        void estimate_isUnrounded() {
            assertThat(Proportion.of(5, 6).estimate()).hasValue(5.0 / 6.0);
        }

        @Test
        void interval_namesItsMethodAndLevel() {
            var interval = Proportion.of(22, 41).clopperPearson(0.9).orElseThrow();

            assertThat(interval.method()).isEqualTo("clopper-pearson");
            assertThat(interval.level()).isEqualTo(0.9);
        }

        @Test
        void moreThanAll_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Proportion.of(7, 6))
                    .withMessageContaining("7 of 6");
        }

        @Test
        void fewerThanNone_isRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 6));
        }
    }

    @Nested
    class Ends {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 6, 7, 41, 832, 5492, 1_000_000})
        void noneAndAll_haveLimitsOfExactlyZeroAndOne(int n) {
            for (double level : new double[] {1e-6, 0.5, 0.9, 0.95, 0.99, 1 - 1e-9}) {
                assertThat(Proportion.of(0, n).wilson(level).orElseThrow().lower())
                        .isZero();
                assertThat(Proportion.of(n, n).wilson(level).orElseThrow().upper())
                        .isOne();
                assertThat(Proportion.of(0, n)
                                .clopperPearson(level)
                                .orElseThrow()
                                .lower())
                        .isZero();
                assertThat(Proportion.of(n, n)
                                .clopperPearson(level)
                                .orElseThrow()
                                .upper())
                        .isOne();
            }
        }

        /** With no event the exact upper limit solves (1 - u)^n = (1 - level) / 2. */
        @ParameterizedTest
        @ValueSource(ints = {1, 6, 41, 832})
        void noneOfMany_hasTheExactLimitInClosedForm(int n) {
            double upper =
                    Proportion.of(0, n).clopperPearson(0.95).orElseThrow().upper();

            assertThat(upper).isCloseTo(1 - Math.pow(0.025, 1.0 / n), within(1e-12));
        }
    }

    @Nested
    class Codes {

        @ParameterizedTest
        @EnumSource
        void code_findsItsMethod(ProportionMethod method) {
            assertThat(ProportionMethod.ofCode(method.code())).contains(method);
        }

        @Test
        void unknownCode_findsNone() {
            assertThat(ProportionMethod.ofCode("Wilson score")).isEmpty();
        }
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.ProportionTest#seeds")
        void boundedMethods_stayInRangeAndContainTheEstimate(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(5000);
            var proportion = Proportion.of(random.nextInt(n + 1), n);
            double level = random.nextDouble(0.01, 0.999);
            double p = proportion.estimate().getAsDouble();

            for (var method : new ProportionMethod[] {
                ProportionMethod.WILSON, ProportionMethod.CLOPPER_PEARSON, ProportionMethod.WILSON_CORRECTED
            }) {
                var interval = proportion.interval(method, level).orElseThrow();
                assertThat(interval.lower()).isBetween(0.0, 1.0);
                assertThat(interval.upper()).isBetween(0.0, 1.0);
                assertThat(interval.contains(p))
                        .as("%s of %s in %s", p, proportion, interval)
                        .isTrue();
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.ProportionTest#seeds")
        void complement_hasTheMirroredInterval(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(5000);
            int k = random.nextInt(n + 1);
            double level = random.nextDouble(0.01, 0.999);

            for (var method : ProportionMethod.values()) {
                var interval = Proportion.of(k, n).interval(method, level).orElseThrow();
                var mirrored = Proportion.of(n - k, n).interval(method, level).orElseThrow();
                assertThat(interval.lower()).isCloseTo(1 - mirrored.upper(), within(1e-9));
                assertThat(interval.upper()).isCloseTo(1 - mirrored.lower(), within(1e-9));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.ProportionTest#seeds")
        void higherLevel_containsTheLower(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(500);
            var proportion = Proportion.of(random.nextInt(n + 1), n);

            for (var method : ProportionMethod.values()) {
                var wide = proportion.interval(method, 0.99).orElseThrow();
                var narrow = proportion.interval(method, 0.9).orElseThrow();
                assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
                assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
            }
        }
    }
}
