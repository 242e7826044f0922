package io.github.ecmofhir.statistics.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.causal.PropensityWeights.Target;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropensityWeightsTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    private static final double[] PROPENSITY = {0.5, 0.8, 0.2, 0.75};
    private static final boolean[] TREATED = {true, true, false, false};

    private static PropensityWeights weights(Target target) {
        return PropensityWeights.of(PROPENSITY, TREATED, target);
    }

    @Nested
    class Targets {

        @Test
        void everybody_weighsOneOverTheChanceOfTheOwnGroup() {
            assertThat(weights(Target.ATE).toArray()).containsExactly(new double[] {2, 1.25, 1.25, 4}, CLOSE);
        }

        @Test
        void stabilised_isTimesTheShareOfTheOwnGroup() {
            var weights = PropensityWeights.of(
                    new double[] {0.5, 0.8, 0.2, 0.75},
                    new boolean[] {true, false, false, false},
                    Target.ATE_STABILISED);

            assertThat(weights.toArray()).containsExactly(new double[] {0.5, 3.75, 0.9375, 3}, CLOSE);
        }

        @Test
        void treated_weighOneAndControlsTheirOdds() {
            assertThat(weights(Target.ATT).toArray()).containsExactly(new double[] {1, 1, 0.25, 3}, CLOSE);
        }

        @Test
        void overlap_isTheChanceOfTheOtherGroup() {
            assertThat(weights(Target.OVERLAP).toArray()).containsExactly(new double[] {0.5, 0.2, 0.2, 0.75}, CLOSE);
        }

        @ParameterizedTest
        @EnumSource(Target.class)
        void equalChances_makeWeightsOfAGroupEqual(Target target) {
            double[] same = {0.4, 0.4, 0.4, 0.4};

            var weights = PropensityWeights.of(same, TREATED, target);

            assertThat(weights.effectiveSize(true)).isCloseTo(2, CLOSE);
            assertThat(weights.effectiveSize(false)).isCloseTo(2, CLOSE);
        }
    }

    @Nested
    class Trimming {

        /** R 4.2.2: {@code quantile(c(2, 1/.6, 2.5), c(.1, .9))}. */
        @Test
        void outerWeights_becomeTheQuantilesOfR() {
            var trimmed = PropensityWeights.of(new double[] {.5, .6, .4}, new boolean[] {true, true, true}, Target.ATE)
                    .trimmed(.1, .9);

            assertThat(trimmed.toArray()).containsExactly(new double[] {2, 1.7333333333333334, 2.4}, CLOSE);
            assertThat(trimmed.smallest()).isCloseTo(1.7333333333333334, CLOSE);
            assertThat(trimmed.largest()).isCloseTo(2.4, CLOSE);
        }

        @Test
        void zeroAndOne_leaveAllAsTheyAre() {
            assertThat(weights(Target.ATE).trimmed(0, 1).toArray())
                    .containsExactly(weights(Target.ATE).toArray());
        }

        @Test
        void trimming_leavesTheOriginal() {
            var weights = weights(Target.ATE);

            weights.trimmed(0.4, 0.6);

            assertThat(weights.largest()).isEqualTo(4);
            assertThat(weights.smallest()).isEqualTo(1.25);
        }

        @Test
        void quantilesThatAreNone_areRefused() {
            var weights = weights(Target.ATE);

            assertThatIllegalArgumentException().isThrownBy(() -> weights.trimmed(-0.1, 0.9));
            assertThatIllegalArgumentException().isThrownBy(() -> weights.trimmed(0.1, 1.1));
            assertThatIllegalArgumentException().isThrownBy(() -> weights.trimmed(0.9, 0.1));
        }
    }

    @Nested
    class EffectiveSize {

        @Test
        void unequalWeights_tellLess() {
            assertThat(weights(Target.ATE).effectiveSize(true)).isCloseTo(3.25 * 3.25 / (4 + 1.5625), CLOSE);
            assertThat(weights(Target.ATT).effectiveSize(true)).isCloseTo(2, CLOSE);
            assertThat(weights(Target.ATT).effectiveSize(false)).isCloseTo(3.25 * 3.25 / (0.0625 + 9), CLOSE);
        }

        @Test
        void emptyGroup_tellsNothing() {
            boolean[] all = new boolean[4];
            Arrays.fill(all, true);

            assertThat(PropensityWeights.of(PROPENSITY, all, Target.ATE).effectiveSize(false))
                    .isZero();
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
        void chanceThatIsCertain_isRefused(double chance) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PropensityWeights.of(new double[] {chance}, new boolean[] {true}, Target.ATE));
        }

        @Test
        void chancesThatDoNotGoWithTheSubjects_areRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PropensityWeights.of(new double[3], TREATED, Target.ATE));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PropensityWeights.of(new double[] {.5, .5, .5, .5, .5}, TREATED, Target.ATE));
        }
    }
}
