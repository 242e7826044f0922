package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of R 4.2.2: {@code survfit(..., weights = )} of package survival. */
class WeightedKaplanMeierTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final boolean[] EVENT = {true, true, true, false, true, false, true, true, true, false, true, false};
    private static final double[] WEIGHTS = {1, 2, .5, 1, 3, 1, 1, .25, 1, 2, 1, 1.5};

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @Test
    void weightedSubjects_haveTheCurveOfR() {
        var curve = WeightedKaplanMeier.of(TIME, EVENT, WEIGHTS);
        double[] survival = {
            0.9344262295081968, 0.8032786885245902, 0.6604735883424407, 0.40480639285504433,
            0.38350079323109465, 0.34088959398319524, 0.17044479699159762, 0.17044479699159762
        };
        double[] atRisk = {15.25, 14.25, 11.25, 7.75, 4.75, 4.50, 2.00, 1.00};

        assertThat(curve.times()).containsExactly(2, 3, 5, 7, 8, 9, 11, 12);
        assertThat(Arrays.stream(curve.times()).map(curve::survival).toArray())
                .containsExactly(survival, within(1e-15));
        assertThat(Arrays.stream(curve.times()).map(curve::atRisk).toArray()).containsExactly(atRisk);
    }

    @Test
    void outsideItsTimes_theCurveStays() {
        var curve = WeightedKaplanMeier.of(TIME, EVENT, WEIGHTS);

        assertThat(curve.survival(1.9)).isOne();
        assertThat(curve.survival(6)).isEqualTo(curve.survival(5));
        assertThat(curve.survival(1000)).isEqualTo(curve.survival(12));
        assertThat(curve.atRisk(0)).isEqualTo(15.25);
        assertThat(curve.atRisk(5.1)).isEqualTo(7.75);
        assertThat(curve.atRisk(12.1)).isZero();
    }

    @Test
    void timesOfBothZeroes_areOneTime() {
        var curve = WeightedKaplanMeier.of(
                new double[] {-0.0, 0.0, 1}, new boolean[] {true, false, true}, new double[] {1, 1, 2});

        assertThat(curve.times()).hasSize(2);
        assertThat(curve.atRisk(0.0)).isEqualTo(4);
        assertThat(curve.atRisk(-0.0)).isEqualTo(4);
        assertThat(curve.survival(0.0)).isEqualTo(0.75);
    }

    @Test
    void subjectsWithoutWeight_changeNothing() {
        var with = WeightedKaplanMeier.of(
                new double[] {1, 2, 3, 4, 5}, new boolean[] {true, true, true, true, true}, new double[] {1, 0, 1, 0, 0
                });
        var without = WeightedKaplanMeier.of(new double[] {1, 3}, new boolean[] {true, true}, new double[] {1, 1});

        for (double time : new double[] {0, 1, 2, 3, 4, 5}) {
            assertThat(with.survival(time)).isEqualTo(without.survival(time));
            assertThat(with.atRisk(time)).isEqualTo(without.atRisk(time));
        }
    }

    @Test
    void lastSubjectsWithTheEvent_leaveNothingAtAll() {
        var curve = WeightedKaplanMeier.of(
                new double[] {1, 2, 2, 2}, new boolean[] {true, true, true, true}, new double[] {.1, .1, .2, .3});

        assertThat(curve.survival(2)).isZero();
    }

    @Test
    void nobody_isASurvivalOfOne() {
        var curve = WeightedKaplanMeier.of(new double[0], new boolean[0], new double[0]);

        assertThat(curve.times()).isEmpty();
        assertThat(curve.survival(1)).isOne();
        assertThat(curve.atRisk(1)).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsOfOne_giveThePlainCurve(long seed) {
        var subjects = Seeds.Subjects.of(seed);
        double[] ones = new double[subjects.time().length];
        Arrays.fill(ones, 1);

        var curve = WeightedKaplanMeier.of(subjects.time(), subjects.event(), ones);

        var plain = KaplanMeier.of(subjects.time(), subjects.event());
        for (double time : curve.times()) {
            assertThat(curve.survival(time)).isCloseTo(plain.survival(time).orElseThrow(), within(1e-12));
            assertThat(curve.atRisk(time)).isEqualTo(plain.atRisk(time));
        }
    }

    @Test
    void arraysOfDifferentLength_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKaplanMeier.of(new double[2], new boolean[1], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKaplanMeier.of(new double[2], new boolean[2], new double[1]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void weightThatIsNone_isRefused(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKaplanMeier.of(new double[1], new boolean[1], new double[] {weight}));
    }

    @Test
    void timeThatIsNotFinite_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedKaplanMeier.of(new double[] {Double.NaN}, new boolean[1], new double[] {1}));
    }
}
