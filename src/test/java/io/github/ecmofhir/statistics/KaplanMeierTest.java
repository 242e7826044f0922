package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @Nested
    class NoSubjects {

        private final KaplanMeier curve = KaplanMeier.of(new double[0], new boolean[0]);

        @Test
        void everyAnswer_isEmpty() {
            assertThat(curve.estimable()).isFalse();
            assertThat(curve.points()).isEmpty();
            assertThat(curve.at(30)).isEmpty();
            assertThat(curve.survival(30)).isEmpty();
            assertThat(curve.atRisk(0)).isZero();
            assertThat(curve.restrictedMean(30)).isEmpty();
            assertThat(curve.median().time()).isEmpty();
            assertThat(curve.median().lower()).isEmpty();
            assertThat(curve.median().upper()).isEmpty();
        }

        @Test
        void emptyGroupBesideAFullOne_hasItsOwnEmptyCurve() {
            var curves = KaplanMeier.byGroup(
                    FollowUp.grouped(new double[] {1, 2}, new boolean[] {true, true}, new int[] {1, 1}, 2));

            assertThat(curves.get(0).estimable()).isFalse();
            assertThat(curves.get(1).size()).isEqualTo(2);
        }
    }

    @Nested
    class Steps {

        @Test
        void eventAndCensoringAtTheSameTime_countTheCensoredAsAtRisk() {
            var point = KaplanMeier.of(new double[] {7, 7, 7}, new boolean[] {true, false, true})
                    .points()
                    .get(0);

            assertThat(point.atRisk()).isEqualTo(3);
            assertThat(point.events()).isEqualTo(2);
            assertThat(point.censored()).isOne();
            assertThat(point.survival()).isCloseTo(1.0 / 3, within(1e-15));
        }

        @Test
        void censoringTime_isAPointWithoutAFall() {
            var points = KaplanMeier.of(new double[] {1, 2, 3}, new boolean[] {true, false, true})
                    .points();

            assertThat(points).extracting(SurvivalPoint::time).containsExactly(1.0, 2.0, 3.0);
            assertThat(points.get(1).survival()).isEqualTo(points.get(0).survival());
            assertThat(points.get(2).survival()).isZero();
        }

        @Test
        void everybodyDead_leavesNoErrorAndNoLimits() {
            var last = KaplanMeier.of(new double[] {1, 3}, new boolean[] {true, true})
                    .points()
                    .get(1);

            assertThat(last.survival()).isZero();
            assertThat(last.standardError()).isEmpty();
            assertThat(last.lower()).isEmpty();
            assertThat(last.upper()).isEmpty();
        }

        @Test
        void nobodyDead_hasNoErrorAndNoLogLogLimits() {
            var curve = KaplanMeier.of(new double[] {5, 8}, new boolean[] {false, false});
            var last = curve.points().get(1);

            assertThat(last.survival()).isOne();
            assertThat(last.standardError()).hasValue(0);
            assertThat(last.interval()).isEmpty();
            assertThat(curve.withLimits(CurveMethod.PLAIN, 0.95).points().get(1).lower())
                    .hasValue(1);
        }

        @Test
        void negativeTimes_areTimes() {
            var points = KaplanMeier.of(new double[] {-2, 1}, new boolean[] {true, true})
                    .points();

            assertThat(points.get(0).time()).isEqualTo(-2);
            assertThat(points.get(0).survival()).isEqualTo(0.5);
        }
    }

    @Nested
    class AtATime {

        private final KaplanMeier curve =
                KaplanMeier.of(new double[] {2, 4, 4, 6}, new boolean[] {true, true, false, false});

        @Test
        void beforeTheFirstTime_allSurvive() {
            var point = curve.at(1).orElseThrow();

            assertThat(point.survival()).isOne();
            assertThat(point.atRisk()).isEqualTo(4);
            assertThat(point.standardError()).hasValue(0);
            assertThat(point.lower()).hasValue(1);
            assertThat(point.upper()).hasValue(1);
        }

        @Test
        void atAnEvent_theEventHasHappenedAndItsSubjectsAreStillAtRisk() {
            assertThat(curve.survival(4)).hasValue(0.5);
            assertThat(curve.atRisk(4)).isEqualTo(3);
            assertThat(curve.at(4).orElseThrow().events()).isOne();
            assertThat(curve.at(4).orElseThrow().censored()).isOne();
        }

        @Test
        void betweenTimes_survivalIsThatOfTheLastAndNothingHappens() {
            var point = curve.at(5).orElseThrow();

            assertThat(point.survival()).isEqualTo(0.5);
            assertThat(point.atRisk()).isOne();
            assertThat(point.events()).isZero();
            assertThat(point.censored()).isZero();
        }

        @Test
        void afterTheLastTime_survivalStaysAndNobodyIsAtRisk() {
            assertThat(curve.survival(100)).hasValue(0.5);
            assertThat(curve.atRisk(100)).isZero();
        }
    }

    @Nested
    class Quantiles {

        @Test
        void curveLevelAtTheHalf_givesTheMiddleOfTheLevelPart() {
            var curve = KaplanMeier.of(new double[] {2, 4, 6, 8}, new boolean[] {true, true, true, false});

            assertThat(curve.median().time()).hasValue(5);
        }

        @Test
        void curveEndingAtTheHalf_givesTheMiddleUpToTheLastTime() {
            var curve = KaplanMeier.of(new double[] {6, 9}, new boolean[] {true, false});

            assertThat(curve.median().time()).hasValue(7.5);
        }

        @Test
        void halfMissedByRounding_isStillHalf() {
            double[] time = new double[100];
            boolean[] event = new boolean[100];
            for (int i = 0; i < 100; i++) {
                time[i] = i + 1;
                event[i] = true;
            }

            assertThat(KaplanMeier.of(time, event).median().time()).hasValue(50.5);
        }

        @Test
        void curveThatStaysAboveTheHalf_hasNoMedian() {
            var curve = KaplanMeier.of(new double[] {3, 90, 90, 90}, new boolean[] {true, false, false, false});

            assertThat(curve.median().time()).isEmpty();
            assertThat(curve.median().upper()).isEmpty();
        }

        @Test
        void quantile_namesWhatItIs() {
            var curve = KaplanMeier.of(new double[] {1, 2}, new boolean[] {true, true})
                    .withLimits(CurveMethod.PLAIN, 0.9);

            var quantile = curve.quantile(0.25);

            assertThat(quantile.probability()).isEqualTo(0.25);
            assertThat(quantile.level()).isEqualTo(0.9);
            assertThat(quantile.method()).isEqualTo("plain");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -1, 50, Double.NaN})
        void probabilityOutsideZeroToOne_isRefused(double probability) {
            var curve = KaplanMeier.of(new double[] {1}, new boolean[] {true});

            assertThatIllegalArgumentException().isThrownBy(() -> curve.quantile(probability));
        }
    }

    @Nested
    class RestrictedMeans {

        @Test
        void withoutCensoring_isTheMeanOfTheTimesCutAtTheHorizon() {
            var curve = KaplanMeier.of(new double[] {1, 2, 3, 10}, new boolean[] {true, true, true, true});

            assertThat(curve.restrictedMean(5).orElseThrow().mean()).isCloseTo(11.0 / 4, within(1e-14));
        }

        @Test
        void negativeTimes_countFromTheFirst() {
            var curve = KaplanMeier.of(new double[] {-2, 4}, new boolean[] {true, true});

            assertThat(curve.restrictedMean(4).orElseThrow().mean()).isCloseTo(1, within(1e-14));
        }

        @Test
        void horizonBeforeTheFirstTime_isReachedByAll() {
            var mean = KaplanMeier.of(new double[] {5}, new boolean[] {true})
                    .restrictedMean(3)
                    .orElseThrow();

            assertThat(mean.mean()).isEqualTo(3);
            assertThat(mean.standardError()).isZero();
        }

        @ParameterizedTest
        @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
        void horizonThatIsNone_isRefused(double horizon) {
            var curve = KaplanMeier.of(new double[] {5}, new boolean[] {true});

            assertThatIllegalArgumentException().isThrownBy(() -> curve.restrictedMean(horizon));
        }
    }

    @Nested
    class Limits {

        @ParameterizedTest
        @EnumSource
        void code_findsItsMethod(CurveMethod method) {
            assertThat(CurveMethod.ofCode(method.code())).contains(method);
        }

        @Test
        void default_isLogLogAt95() {
            var curve = KaplanMeier.of(new double[] {1}, new boolean[] {true});

            assertThat(curve.method()).isEqualTo(CurveMethod.LOG_LOG);
            assertThat(curve.level()).isEqualTo(0.95);
        }

        @Test
        void levelThatIsNone_isRefused() {
            var curve = KaplanMeier.of(new double[] {1}, new boolean[] {true});

            assertThatIllegalArgumentException().isThrownBy(() -> curve.withLimits(CurveMethod.LOG, 1));
        }

        @Test
        void strata_areRefused() {
            var followUp = FollowUp.stratified(new double[] {1, 2}, new boolean[2], new int[2], 1, new int[] {0, 1}, 2);

            assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.byGroup(followUp));
        }
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.KaplanMeierTest#seeds")
        void curve_fallsWithinZeroToOneAndInsideItsLimits(long seed) {
            var subjects = Seeds.Subjects.of(seed);

            for (var method : CurveMethod.values()) {
                var curve = KaplanMeier.of(subjects.time(), subjects.event()).withLimits(method, 0.9);
                double previous = 1;
                for (var point : curve.points()) {
                    assertThat(point.survival()).isBetween(0.0, previous);
                    previous = point.survival();
                    point.interval().ifPresent(limits -> {
                        assertThat(limits.lower()).isBetween(0.0, point.survival());
                        assertThat(limits.upper()).isBetween(point.survival(), 1.0);
                    });
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.KaplanMeierTest#seeds")
        void orderOfSubjects_changesNothing(long seed) {
            var subjects = Seeds.Subjects.of(seed);
            var shuffled = subjects.shuffled(seed);

            assertThat(KaplanMeier.of(shuffled.time(), shuffled.event()).points())
                    .isEqualTo(KaplanMeier.of(subjects.time(), subjects.event()).points());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.KaplanMeierTest#seeds")
        void curve_equalsTheProductOverSubjectsCountedOneByOne(long seed) {
            var subjects = Seeds.Subjects.of(seed);

            for (var point : KaplanMeier.of(subjects.time(), subjects.event()).points()) {
                double product = 1;
                double hazard = 0;
                double[] eventTimes = LongStream.range(0, subjects.time().length)
                        .filter(i -> subjects.event()[(int) i])
                        .mapToDouble(i -> subjects.time()[(int) i])
                        .filter(time -> time <= point.time())
                        .distinct()
                        .toArray();
                for (double time : eventTimes) {
                    int atRisk = 0;
                    int events = 0;
                    for (int i = 0; i < subjects.time().length; i++) {
                        atRisk += subjects.time()[i] >= time ? 1 : 0;
                        events += subjects.time()[i] == time && subjects.event()[i] ? 1 : 0;
                    }
                    product *= 1 - (double) events / atRisk;
                    hazard += (double) events / atRisk;
                }
                assertThat(point.survival()).isCloseTo(product, within(1e-12));
                assertThat(point.cumulativeHazard()).isCloseTo(hazard, within(1e-12));
            }
        }
    }
}
