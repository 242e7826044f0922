package io.github.ecmofhir.statistics.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of R 4.2.2: {@code cuminc} of package cmprsk. */
class GrayTestTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final int[] CAUSE = {1, 2, 1, 0, 2, 0, 1, 1, 2, 0, 1, 2};
    private static final int[] THREE = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    private static final int[] TWO = {0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1};

    private static TestResult.Estimated test(int[] group, int groups, int cause) {
        return GrayTest.of(CompetingRisks.of(TIME, CAUSE, 2, group, groups), cause)
                .estimated()
                .orElseThrow();
    }

    @Nested
    class Figures {

        @ParameterizedTest
        @CsvSource({"1, 2.7294737123696975, 0.2554478866761237", "2, 2.3556262908496532, 0.3079514478070037"})
        void threeGroups_haveTheTestOfR(int cause, double statistic, double p) {
            var test = test(THREE, 3, cause);

            assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
            assertThat(test.degreesOfFreedom()).isEqualTo(2);
            assertThat(test.pValue()).isCloseTo(p, within(1e-13));
        }

        @ParameterizedTest
        @CsvSource({"1, 3.2993279872206944, 0.06930823235609362", "2, 6.2808948418739, 0.012204645798942537"})
        void twoGroups_haveTheTestOfR(int cause, double statistic, double p) {
            var test = test(TWO, 2, cause);

            assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
            assertThat(test.degreesOfFreedom()).isOne();
            assertThat(test.pValue()).isCloseTo(p, within(1e-13));
        }

        @Test
        void numberingOfGroups_doesNotMatter() {
            int[] other = Arrays.stream(THREE).map(group -> (group + 1) % 3).toArray();

            assertThat(test(other, 3, 1).statistic())
                    .isCloseTo(test(THREE, 3, 1).statistic(), within(1e-12));
        }

        @Test
        void emptyGroup_costsNoDegreeOfFreedom() {
            int[] between = Arrays.stream(TWO).map(group -> 2 * group).toArray();

            assertThat(test(between, 4, 1)).isEqualTo(test(TWO, 2, 1));
        }
    }

    @Nested
    class NotEstimated {

        @Test
        void oneGroup_isNotCompared() {
            assertThat(GrayTest.of(CompetingRisks.of(TIME, CAUSE, 2), 1)).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        }

        @Test
        void oneGroupBesideEmptyOnes_isNotCompared() {
            assertThat(GrayTest.of(CompetingRisks.of(TIME, CAUSE, 2, new int[12], 3), 1))
                    .isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        }

        @Test
        void nobodyAtAll_isNotCompared() {
            assertThat(GrayTest.of(CompetingRisks.of(new double[0], new int[0], 1, new int[0], 2), 1))
                    .isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        }

        @Test
        void causeThatNobodyHad_hasNoEvents() {
            assertThat(GrayTest.of(CompetingRisks.of(TIME, CAUSE, 3, TWO, 2), 3))
                    .isEqualTo(new NotEstimable(Reason.NO_EVENTS));
        }

        @Test
        void otherGroupGoneBeforeTheFirstEvent_leavesNoVariance() {
            var risks =
                    CompetingRisks.of(new double[] {1, 1, 5, 6}, new int[] {0, 0, 1, 1}, 1, new int[] {0, 0, 1, 1}, 2);

            assertThat(GrayTest.of(risks, 1)).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        }

        @Test
        void causeThatIsNone_isRefused() {
            var risks = CompetingRisks.of(TIME, CAUSE, 2, TWO, 2);

            assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(risks, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> GrayTest.of(risks, 3));
        }
    }
}
