package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGridTest {

    @Nested
    class Together {

        @Test
        void timesOfAllArrays_areDistinctAndAscending() {
            assertThat(TimeGrid.together(new double[] {3, 1, 3}, new double[] {2, 1}, new double[0]))
                    .containsExactly(1, 2, 3);
        }

        @Test
        void noTimes_haveNoGrid() {
            assertThat(TimeGrid.together()).isEmpty();
            assertThat(TimeGrid.together(new double[0])).isEmpty();
        }

        @Test
        void timesThatRoundingParts_areTheSmallestOfThem() {
            assertThat(TimeGrid.together(new double[] {0.1 + 0.2, 0.3})).containsExactly(0.3);
            assertThat(TimeGrid.together(new double[] {1}, new double[] {1 + 1e-9, 1 + 1e-8, 2}))
                    .containsExactly(1, 2);
        }

        @Test
        void chainOfNeighbours_isOneTimeHoweverLong() {
            double[] chain = new double[11];
            for (int i = 0; i < chain.length; i++) {
                chain[i] = 5 + 1e-8 * i;
            }

            assertThat(TimeGrid.together(chain)).containsExactly(5);
        }

        @Test
        void timesFartherApart_stayTwo() {
            assertThat(TimeGrid.together(new double[] {1, 1 + 1e-7})).hasSize(2);
        }

        @Test
        void largeTimes_areMeasuredByTheirSize() {
            assertThat(TimeGrid.together(new double[] {1e9, 1e9 + 1, 2e9})).containsExactly(1e9, 2e9);
            assertThat(TimeGrid.together(new double[] {1e9, 1e9 + 100, 2e9})).hasSize(3);
        }

        @Test
        void zeroesOfBothSigns_areThePositiveOne() {
            assertThat(Double.doubleToRawLongBits(TimeGrid.together(new double[] {0.0, -0.0})[0]))
                    .isZero();
        }

        @Test
        void arrays_areLeftAsTheyAre() {
            double[] times = {3, 1, 2};

            TimeGrid.together(times);

            assertThat(times).containsExactly(3, 1, 2);
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void timeThatIsNotFinite_isRefused(double time) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TimeGrid.together(new double[] {1}, new double[] {2, time}))
                    .withMessageContaining(String.valueOf(time));
        }
    }

    @Nested
    class Ranks {

        @Test
        void timesOfOneChain_haveOneRank() {
            double[] times = {0.1 + 0.2, 2, 0.3, 1, -0.0};
            double[] grid = TimeGrid.together(times);

            assertThat(TimeGrid.ranks(grid, times)).containsExactly(1, 3, 1, 2, 0);
        }

        @Test
        void timesBetween_haveTheRankBefore() {
            assertThat(TimeGrid.ranks(new double[] {1, 3}, new double[] {0, 1, 2.9, 3, 9}))
                    .containsExactly(-1, 0, 0, 1, 1);
            assertThat(TimeGrid.ranks(new double[0], new double[] {1})).containsExactly(-1);
        }
    }

    @Test
    void rankedTimes_areThoseOfTheGrid() {
        double[] times = {3, -0.0, 1 + 1e-12, 1, 0.0, 7, 3};

        TimeGrid.Ranked ranked = TimeGrid.ranked(times);

        assertThat(ranked.grid()).containsExactly(TimeGrid.together(times));
        assertThat(ranked.ranks()).containsExactly(TimeGrid.ranks(ranked.grid(), times));
        assertThat(ranked.ranks()).containsExactly(2, 0, 1, 1, 0, 3, 2);
    }

    @Test
    void noTimes_haveNoRanks() {
        assertThat(TimeGrid.ranked(new double[0]).ranks()).isEmpty();
    }
}
