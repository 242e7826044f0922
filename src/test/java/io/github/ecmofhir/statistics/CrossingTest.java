package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CrossingTest {

    @Test
    void curveThatRisesAgain_countsAtItsSmallestSufficientFall() {
        assertThat(crossing(0.25, 0.8, 0.7, 0.74, 0.9)).hasValue(3);
    }

    @Test
    void equalFalls_countAtTheFirst() {
        assertThat(crossing(0.25, 0.8, 0.7, 0.7, 0.6)).hasValue(2);
    }

    @Test
    void gaps_areLeftOut() {
        assertThat(crossing(0.25, Double.NaN, 0.8, 0.7, Double.NaN)).hasValue(3);
        assertThat(crossing(0.25, Double.NaN, Double.NaN)).isEmpty();
    }

    @Test
    void levelPartAtTheShare_countsAtItsMiddle() {
        assertThat(crossing(0.25, 0.8, 0.75, 0.75, 0.5)).hasValue(3);
        assertThat(crossing(0.25, 0.8, 0.75, 0.75, 0.75)).hasValue(3);
    }

    @Test
    void curveThatStaysAbove_hasNone() {
        assertThat(crossing(0.25, 0.9, 0.8)).isEmpty();
    }

    private static OptionalDouble crossing(double share, double... heights) {
        double[] time = new double[heights.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = i + 1;
        }
        var table = FollowUp.of(time, new boolean[time.length]).table(0, 0);
        return Crossing.time(table, row -> heights[row], share);
    }
}
