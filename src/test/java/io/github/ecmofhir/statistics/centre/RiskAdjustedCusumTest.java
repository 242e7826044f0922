package io.github.ecmofhir.statistics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code cusum}, which counts subjects from 1. */
class RiskAdjustedCusumTest {

    private static final Offset<Double> ROUNDING = within(1e-14);

    @Test
    void moreEventsThanExpected_makeTheUpperChartSignal() {
        var charts = RiskAdjustedCusum.of(
                new boolean[] {true, true, false, true, true, true, false, false, true, true},
                new double[] {.1, .3, .2, .5, .1, .2, .6, .4, .3, .2},
                2,
                1.2);

        assertThat(charts.weights())
                .containsExactly(
                        new double[] {
                            0.59783700075562041,
                            0.43078291609245439,
                            -0.18232155679395479,
                            0.2876820724517809,
                            0.59783700075562041,
                            0.5108256237659905,
                            -0.47000362924573563,
                            -0.33647223662121289,
                            0.43078291609245439,
                            0.5108256237659905
                        },
                        ROUNDING);
        assertThat(charts.upper().path())
                .containsExactly(
                        new double[] {
                            0.59783700075562041,
                            1.0286199168480747,
                            0.84629836005411996,
                            1.1339804325059009,
                            1.7318174332615213,
                            0.5108256237659905,
                            0.040821994520254867,
                            0,
                            0.43078291609245439,
                            0.94160853985844484
                        },
                        ROUNDING);
        assertThat(charts.upper().signals()).containsExactly(4);
        assertThat(charts.lower().signals()).isEmpty();
        assertThat(charts.expectedMinusObserved())
                .containsExactly(new double[] {-0.9, -1.6, -1.4, -1.9, -2.8, -3.6, -3, -2.6, -3.3, -4.1}, ROUNDING);
        assertThat(charts.observedMinusExpected())
                .containsExactly(new double[] {0.9, 1.6, 1.4, 1.9, 2.8, 3.6, 3, 2.6, 3.3, 4.1}, ROUNDING);
    }

    @Test
    void fewerEventsThanExpected_makeTheLowerChartSignalAndStartAgain() {
        var charts = RiskAdjustedCusum.of(
                new boolean[] {false, false, false, false, false, false, false, true},
                new double[] {.6, .7, .8, .5, .9, .7, .6, .4},
                2,
                1);

        assertThat(charts.lower().path())
                .containsExactly(
                        new double[] {
                            0.35667494393873245,
                            0.78745786003118667,
                            1.2982834837971775,
                            0.2876820724517809,
                            0.88551907320740131,
                            1.3163019892998555,
                            0.35667494393873245,
                            0
                        },
                        ROUNDING);
        assertThat(charts.lower().signals()).containsExactly(2, 5);
        assertThat(charts.upper().signals()).isEmpty();
    }

    @Test
    void noSubject_hasEmptyCharts() {
        var charts = RiskAdjustedCusum.of(new boolean[0], new double[0], 2, 4.5);

        assertThat(charts.upper().path()).isEmpty();
        assertThat(charts.weights()).isEmpty();
    }

    @Test
    void whatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskAdjustedCusum.of(new boolean[2], new double[1], 2, 4.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskAdjustedCusum.of(new boolean[1], new double[] {1.5}, 2, 4.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskAdjustedCusum.of(new boolean[1], new double[1], 0, 4.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskAdjustedCusum.of(new boolean[1], new double[1], 2, Double.NaN));
    }
}
