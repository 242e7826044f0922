package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogRankTest {

    static LongStream seeds() {
        return Seeds.fifty();
    }

    @Nested
    class NotEstimated {

        @Test
        void noSubjects_haveNoEvents() {
            var test = LogRank.of(FollowUp.grouped(new double[0], new boolean[0], new int[0], 2));

            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.NO_EVENTS));
            assertThat(test.result().estimated()).isEmpty();
        }

        @Test
        void onlyCensored_haveNoEvents() {
            var test = LogRank.of(FollowUp.grouped(new double[] {1, 2, 3}, new boolean[3], new int[] {0, 1, 1}, 2));

            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.NO_EVENTS));
            assertThat(test.observed(1)).isZero();
        }

        @Test
        void otherGroupGoneBeforeTheFirstEvent_leavesOneGroup() {
            var test = LogRank.of(FollowUp.grouped(
                    new double[] {1, 5, 6}, new boolean[] {false, true, true}, new int[] {0, 1, 1}, 2));

            assertThat(test.expected(0)).isZero();
            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        }

        @Test
        void everybodyAtOnce_leavesNothingToChance() {
            var test = LogRank.of(
                    FollowUp.grouped(new double[] {1, 1, 1}, new boolean[] {true, true, true}, new int[] {0, 1, 1}, 2));

            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        }

        @Test
        void groupsThatNeverMeetInAStratum_cannotAllBeCompared() {
            var test = LogRank.of(FollowUp.stratified(
                    new double[] {1, 2, 3, 4, 1, 2, 3, 4},
                    new boolean[] {true, true, true, true, true, true, true, true},
                    new int[] {0, 1, 0, 1, 2, 3, 2, 3},
                    4,
                    new int[] {0, 0, 0, 0, 1, 1, 1, 1},
                    2));

            assertThat(test.result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        }

        @Test
        void powerThatIsNotFinite_isRefused() {
            var followUp = FollowUp.of(new double[1], new boolean[1]);

            assertThatIllegalArgumentException().isThrownBy(() -> LogRank.weighted(followUp, Double.NaN));
        }
    }

    @Nested
    class Groups {

        @Test
        void groupWithoutExpectedEvents_costsNoDegreeOfFreedom() {
            double[] time = {1, 2, 3, 4, 5, 0.5};
            boolean[] event = {true, true, true, true, false, false};

            var with = LogRank.of(FollowUp.grouped(time, event, new int[] {0, 1, 0, 1, 1, 2}, 4));
            var without = LogRank.of(FollowUp.grouped(
                    new double[] {1, 2, 3, 4, 5},
                    new boolean[] {true, true, true, true, false},
                    new int[] {0, 1, 0, 1, 1},
                    2));

            assertThat(with.size(2)).isOne();
            assertThat(with.size(3)).isZero();
            assertThat(with.result()).isEqualTo(without.result());
            assertThat(with.result().estimated().orElseThrow().degreesOfFreedom())
                    .isOne();
        }

        @Test
        void hugeDifference_keepsTheLogarithmOfItsProbability() {
            int n = 5000;
            double[] time = IntStream.range(0, n).mapToDouble(i -> i).toArray();
            boolean[] event = new boolean[n];
            Arrays.fill(event, true);
            int[] group = IntStream.range(0, n).map(i -> i < n / 2 ? 0 : 1).toArray();

            var result = LogRank.of(FollowUp.grouped(time, event, group, 2))
                    .result()
                    .estimated()
                    .orElseThrow();

            assertThat(result.pValue()).isZero();
            assertThat(result.logPValue()).isBetween(-result.statistic(), -result.statistic() / 2);
        }
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.LogRankTest#seeds")
        void expectedEvents_addUpToTheObserved(long seed) {
            for (double rho : new double[] {0, 0.5, 1}) {
                var test = LogRank.weighted(Seeds.Subjects.of(seed).stratified(), rho);
                var groups = IntStream.range(0, test.groups());

                assertThat(groups.mapToDouble(group -> test.observed(group) - test.expected(group))
                                .sum())
                        .isCloseTo(0, within(1e-10));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.LogRankTest#seeds")
        void orderOfSubjects_changesNothing(long seed) {
            var subjects = Seeds.Subjects.of(seed);

            assertThat(LogRank.peto(subjects.shuffled(seed).stratified()))
                    .usingRecursiveComparison()
                    .isEqualTo(LogRank.peto(subjects.stratified()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.LogRankTest#seeds")
        void numberingOfGroups_doesNotMatter(long seed) {
            var subjects = Seeds.Subjects.of(seed);
            int[] reversed = IntStream.of(subjects.group())
                    .map(group -> subjects.groups() - 1 - group)
                    .toArray();
            var other = FollowUp.stratified(
                    subjects.time(),
                    subjects.event(),
                    reversed,
                    subjects.groups(),
                    subjects.stratum(),
                    subjects.strata());

            var expected = LogRank.of(subjects.stratified()).result();
            var result = LogRank.of(other).result();

            assertThat(result.estimated().isPresent())
                    .isEqualTo(expected.estimated().isPresent());
            result.estimated().ifPresent(figures -> {
                double statistic = expected.estimated().orElseThrow().statistic();
                assertThat(figures.statistic()).isCloseTo(statistic, within(1e-9 * (1 + statistic)));
                assertThat(figures.statistic()).isNotNegative();
                assertThat(figures.pValue()).isBetween(0.0, 1.0);
            });
        }
    }
}
