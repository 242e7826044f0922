package io.github.ecmofhir.statistics.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.KaplanMeier;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are those of R 4.2.2: {@code survfit} of package survival and {@code cuminc} of package cmprsk. */
class CumulativeIncidenceTest {

    private static final Offset<Double> CLOSE = within(1e-14);

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final int[] CAUSE = {1, 2, 1, 0, 2, 0, 1, 1, 2, 0, 1, 2};

    @Nested
    class FiguresOfR {

        private final CumulativeIncidence incidence = CumulativeIncidence.of(CompetingRisks.of(TIME, CAUSE, 2), 0, 1);

        @Test
        void incidence_isThatOfR() {
            assertThat(incidence.size()).isEqualTo(12);
            assertThat(incidence.times()).containsExactly(2, 3, 5, 7, 8, 9, 11, 12);
            assertThat(incidence.atRisk()).containsExactly(12, 11, 9, 6, 5, 4, 2, 1);
            assertThat(incidence.incidence())
                    .containsExactly(
                            new double[] {
                                0,
                                0,
                                0.18518518518518515,
                                0.18518518518518515,
                                0.2777777777777778,
                                0.3703703703703704,
                                0.5092592592592593,
                                0.5092592592592593
                            },
                            CLOSE);
        }

        @Test
        void errors_areThoseOfSurvfit() {
            assertThat(incidence.standardErrors())
                    .containsExactly(
                            new double[] {
                                0,
                                0,
                                0.11793193317619012,
                                0.11793193317619012,
                                0.13576739165384424,
                                0.14607604402715102,
                                0.16085696098102945,
                                0.16085696098102945
                            },
                            CLOSE);
        }

        @Test
        void variances_areThoseOfCuminc() {
            assertThat(incidence.grayVarianceAt(3)).isZero();
            assertThat(incidence.grayVarianceAt(5)).isCloseTo(0.01562978267523722, CLOSE);
            assertThat(incidence.grayVarianceAt(8)).isCloseTo(0.02098281653673536, CLOSE);
            assertThat(incidence.grayVarianceAt(9)).isCloseTo(0.024893863973315875, CLOSE);
            assertThat(incidence.grayVarianceAt(12)).isCloseTo(0.03709895595183654, CLOSE);
        }

        @Test
        void threeCauses_haveTheIncidenceOfR() {
            var risks = CompetingRisks.of(TIME, new int[] {1, 2, 1, 0, 2, 0, 1, 3, 2, 0, 3, 3}, 3);

            var third = CumulativeIncidence.of(risks, 0, 3);

            assertThat(third.at(5)).isCloseTo(0.09259259259259257, CLOSE);
            assertThat(third.at(12)).isCloseTo(0.32407407407407407, CLOSE);
            assertThat(third.standardErrorAt(11)).isCloseTo(0.15265302301345718, CLOSE);
        }

        /** The last subjects end with events of both causes, so nobody is left. */
        @Test
        void nobodyLeft_hasTheErrorsOfR() {
            var risks = CompetingRisks.of(new double[] {1, 2, 2, 3, 4, 4}, new int[] {1, 2, 1, 2, 1, 2}, 2);

            assertThat(CumulativeIncidence.of(risks, 0, 1).standardErrors())
                    .containsExactly(
                            new double[] {
                                0.15214515486254615, 0.19245008972987526, 0.19245008972987526, 0.2041241452319315
                            },
                            CLOSE);
            assertThat(CumulativeIncidence.of(risks, 0, 2).incidence())
                    .containsExactly(new double[] {0, 1 / 6.0, 1 / 3.0, 0.5}, CLOSE);
        }
    }

    @Nested
    class Times {

        private final CumulativeIncidence incidence = CumulativeIncidence.of(CompetingRisks.of(TIME, CAUSE, 2), 0, 1);

        @Test
        void beforeTheFirstTime_nobodyHadTheEvent() {
            assertThat(incidence.at(1.99)).isZero();
            assertThat(incidence.standardErrorAt(1.99)).isZero();
            assertThat(incidence.grayVarianceAt(-1)).isZero();
        }

        @Test
        void betweenTimes_theIncidenceStays() {
            assertThat(incidence.at(6.5)).isEqualTo(incidence.at(5));
            assertThat(incidence.at(Math.nextDown(5))).isZero();
        }

        @Test
        void afterTheLastTime_theIncidenceStays() {
            assertThat(incidence.at(1000)).isEqualTo(incidence.at(12));
            assertThat(incidence.standardErrorAt(1000)).isEqualTo(incidence.standardErrorAt(12));
        }

        @Test
        void eventsAndCensoringsAtOneTime_countTheCensoredAsAtRisk() {
            var tied = CumulativeIncidence.of(
                    CompetingRisks.of(new double[] {4, 4, 4, 4}, new int[] {0, 1, 2, 1}, 2), 0, 1);

            assertThat(tied.times()).containsExactly(4);
            assertThat(tied.incidence()).containsExactly(0.5);
        }

        @Test
        void timesOfOtherGroups_areNotTold() {
            var risks = CompetingRisks.of(new double[] {1, 2, 3}, new int[] {1, 1, 1}, 1, new int[] {0, 1, 0}, 2);

            assertThat(CumulativeIncidence.of(risks, 0, 1).times()).containsExactly(1, 3);
            assertThat(CumulativeIncidence.of(risks, 1, 1).incidence()).containsExactly(1);
        }
    }

    @Nested
    class Nobody {

        @Test
        void emptyGroup_hasNoIncidence() {
            var risks = CompetingRisks.of(new double[] {1}, new int[] {1}, 1, new int[] {1}, 2);

            var empty = CumulativeIncidence.of(risks, 0, 1);

            assertThat(empty.size()).isZero();
            assertThat(empty.times()).isEmpty();
            assertThat(empty.at(10)).isZero();
        }

        @Test
        void causeThatNobodyHad_hasIncidenceZeroWithoutError() {
            var none = CumulativeIncidence.of(CompetingRisks.of(TIME, CAUSE, 3), 0, 3);

            assertThat(none.incidence()).containsOnly(0);
            assertThat(none.standardErrors()).containsOnly(0);
        }

        @Test
        void causeThatIsNone_isRefused() {
            var risks = CompetingRisks.of(TIME, CAUSE, 2);

            assertThatIllegalArgumentException().isThrownBy(() -> CumulativeIncidence.of(risks, 0, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CumulativeIncidence.of(risks, 0, 3))
                    .withMessage("There is no cause 3 among 2");
        }
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
        void incidencesOfAllCauses_areWhatSurvivalHasLost(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(150);
            double[] time = random.ints(n, 0, 30).asDoubleStream().toArray();
            int[] cause = random.ints(n, 0, 4).toArray();
            boolean[] any = new boolean[n];
            for (int i = 0; i < n; i++) {
                any[i] = cause[i] > 0;
            }
            var risks = CompetingRisks.of(time, cause, 3);
            var survival = KaplanMeier.of(time, any);

            for (double at : CumulativeIncidence.of(risks, 0, 1).times()) {
                double sum = 0;
                for (int one = 1; one <= 3; one++) {
                    sum += CumulativeIncidence.of(risks, 0, one).at(at);
                }
                assertThat(sum).isCloseTo(1 - survival.survival(at).orElseThrow(), within(1e-12));
            }
        }

        /** Without other events and censorings the incidence is a share, and both errors are near that of a share. */
        @Test
        void noOtherEvents_leaveAPlainShare() {
            int[] cause = new int[20];
            Arrays.fill(cause, 0, 8, 1);
            double[] time = new double[20];
            Arrays.setAll(time, row -> row < 8 ? row + 1 : 50);

            var incidence = CumulativeIncidence.of(CompetingRisks.of(time, cause, 1), 0, 1);

            assertThat(incidence.at(8)).isCloseTo(0.4, CLOSE);
            assertThat(incidence.standardErrorAt(8)).isCloseTo(Math.sqrt(0.4 * 0.6 / 20), within(1e-14));
        }
    }
}
