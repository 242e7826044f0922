package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

    @Nested
    class Ties {

        @Test
        void timesThatRoundingParted_areTheSmallestOfThem() {
            var table = FollowUp.of(new double[] {0.1 + 0.2, 0.3, 0.6}, new boolean[] {true, false, true})
                    .table(0, 0);

            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.time(0)).isEqualTo(0.3);
            assertThat(table.events(0)).isOne();
            assertThat(table.censored(0)).isOne();
            assertThat(table.atRisk(1)).isOne();
        }

        @Test
        void timesThatRoundingPartedInDifferentGroups_areTiedAcrossThem() {
            var followUp =
                    FollowUp.grouped(new double[] {0.1 + 0.2, 0.3}, new boolean[] {true, true}, new int[] {0, 1}, 2);

            assertThat(followUp.table(0, 0).time(0)).isEqualTo(0.3);
            assertThat(followUp.table(0, 1).time(0)).isEqualTo(0.3);
        }

        @Test
        void timesASecondApartInDays_areDifferent() {
            double day = 10;
            double second = 1.0 / 86_400;

            var table = FollowUp.of(new double[] {day, day + second}, new boolean[] {true, true})
                    .table(0, 0);

            assertThat(table.rows()).isEqualTo(2);
        }

        @Test
        void toleranceIsRelativeToTheMeanOfTheDistinctTimes() {
            double[] together = {1e9, 1e9 + 10, 2e9};
            double[] apart = {1e9, 1e9 + 30, 2e9};
            boolean[] event = {true, true, true};

            // Mean about 1.33e9, so times up to 19.9 apart are one
            assertThat(FollowUp.of(together, event).table(0, 0).rows()).isEqualTo(2);
            assertThat(FollowUp.of(apart, event).table(0, 0).rows()).isEqualTo(3);
        }

        @Test
        void chainOfCloseTimes_isOneTime() {
            double step = 1e-8;
            double[] chain = {1, 1 + step, 1 + 2 * step, 1 + 3 * step};

            var table = FollowUp.of(chain, new boolean[4]).table(0, 0);

            assertThat(table.rows()).isOne();
            assertThat(table.time(0)).isEqualTo(1);
        }

        @Test
        void negativeZero_isZero() {
            var table = FollowUp.of(new double[] {-0.0, 0.0}, new boolean[] {true, false})
                    .table(0, 0);

            assertThat(table.rows()).isOne();
            assertThat(Double.compare(table.time(0), 0.0)).isZero();
            assertThat(table.rowAt(-0.0)).isZero();
            assertThat(table.atRiskAt(-0.0)).isEqualTo(2);
        }
    }

    @Nested
    class Groups {

        @Test
        void emptyGroupsAndStrata_areKept() {
            var followUp = FollowUp.stratified(
                    new double[] {1, 2}, new boolean[] {true, false}, new int[] {2, 2}, 4, new int[] {1, 1}, 3);

            assertThat(followUp.groups()).isEqualTo(4);
            assertThat(followUp.strata()).isEqualTo(3);
            assertThat(followUp.size()).isEqualTo(2);
            assertThat(followUp.table(1, 2).size()).isEqualTo(2);
            assertThat(followUp.table(0, 2).size()).isZero();
            assertThat(followUp.table(1, 3).size()).isZero();
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void timeThatIsNotFinite_isRefusedNamingTheSubject(double time) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FollowUp.of(new double[] {1, 2, time}, new boolean[3]))
                    .withMessageContaining("subject 2")
                    .withMessageContaining(String.valueOf(time));
        }

        @Test
        void arraysOfDifferentLength_areRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.of(new double[2], new boolean[3]));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FollowUp.grouped(new double[2], new boolean[2], new int[1], 1));
        }

        @Test
        void groupOutOfRange_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FollowUp.grouped(new double[1], new boolean[1], new int[] {2}, 2))
                    .withMessageContaining("group 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FollowUp.grouped(new double[1], new boolean[1], new int[] {-1}, 2));
        }

        @Test
        void noGroup_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FollowUp.grouped(new double[0], new boolean[0], new int[0], 0));
        }
    }
}
