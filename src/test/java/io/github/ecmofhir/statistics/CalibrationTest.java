package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code hl}. */
class CalibrationTest {

    /** {@code p <- plogis((1:200 * 37) %% 200 / 40 - 2.5)}. */
    private static final double[] PREDICTED = IntStream.rangeClosed(1, 200)
            .mapToDouble(i -> 1 / (1 + Math.exp(2.5 - i * 37 % 200 / 40.0)))
            .toArray();

    /** {@code y <- as.integer(((1:200 * 29) %% 101) / 101 < p)}. */
    private static final boolean[] HAPPENED = happened();

    private static boolean[] happened() {
        boolean[] event = new boolean[PREDICTED.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = (i + 1) * 29 % 101 / 101.0 < PREDICTED[i];
        }
        return event;
    }

    @Test
    void tenAndFiveGroups_haveTheFiguresOfR() {
        var calibration = Calibration.of(PREDICTED, HAPPENED);
        var ten = calibration.hosmerLemeshow(10).estimated().orElseThrow();
        var five = calibration.hosmerLemeshow(5).estimated().orElseThrow();

        assertThat(ten.statistic()).isCloseTo(2.1847109444999795, within(1e-12));
        assertThat(ten.degreesOfFreedom()).isEqualTo(8);
        assertThat(ten.pValue()).isCloseTo(0.97481894595332719, within(1e-13));
        assertThat(five.statistic()).isCloseTo(0.37511779392111078, within(1e-12));
        assertThat(five.pValue()).isCloseTo(0.94533322588113688, within(1e-13));
        // mean((y - p)^2)
        assertThat(calibration.brierScore().getAsDouble()).isCloseTo(0.16595873078596737, within(1e-14));
    }

    /** {@code p <- round(p, 2)}, and the first 101 of these, whose quantiles fall on predictions. */
    @Test
    void tiedPredictions_areGroupedAsInR() {
        double[] rounded =
                Arrays.stream(PREDICTED).map(p -> Math.rint(p * 100) / 100).toArray();

        assertThat(Calibration.of(rounded, HAPPENED)
                        .hosmerLemeshow(10)
                        .estimated()
                        .orElseThrow()
                        .statistic())
                .isCloseTo(1.3532265104720591, within(1e-12));
        assertThat(Calibration.of(Arrays.copyOf(rounded, 101), Arrays.copyOf(HAPPENED, 101))
                        .hosmerLemeshow(10)
                        .estimated()
                        .orElseThrow()
                        .statistic())
                .isCloseTo(2.2960248801423391, within(1e-12));
    }

    @Test
    void groupsThatCannotBeMade_areNotEstimable() {
        var few = new NotEstimable(Reason.TOO_FEW);
        boolean[] event = {false, true, false, true, false, true, true, false};

        assertThat(Calibration.of(new double[] {.1, .1, .1, .1, .1, .2, .2, .2}, event)
                        .hosmerLemeshow(4))
                .isEqualTo(few);
        // The second tenth of six predictions is empty
        assertThat(Calibration.of(new double[] {.1, .2, .3, .4, .5, .6}, Arrays.copyOf(event, 6))
                        .hosmerLemeshow(10))
                .isEqualTo(few);
        assertThat(Calibration.of(new double[0], new boolean[0]).hosmerLemeshow(10))
                .isEqualTo(few);
        assertThat(Calibration.of(new double[] {0.5}, new boolean[1]).hosmerLemeshow(10))
                .isEqualTo(few);
    }

    @Test
    void certainGroup_isNotEstimable() {
        var calibration = Calibration.of(new double[] {0, 0.5, 0.6, 0.8}, new boolean[] {false, true, false, true});

        assertThat(calibration.hosmerLemeshow(3)).isInstanceOf(TestResult.Estimated.class);
        assertThat(Calibration.of(new double[] {0, 0.2, 0.4, 1}, new boolean[] {false, true, false, true})
                        .hosmerLemeshow(3))
                .isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void missingPredictions_doNotCount() {
        var calibration = Calibration.of(new double[] {0.25, Double.NaN, 0.5}, new boolean[] {true, true, false});

        assertThat(calibration.n()).isEqualTo(2);
        assertThat(calibration.brierScore().getAsDouble()).isCloseTo((0.5625 + 0.25) / 2, within(1e-16));
        assertThat(calibration.observedToExpected().getAsDouble()).isCloseTo(1 / 0.75, within(1e-15));
    }

    @Test
    void nothingPredicted_hasNoScore() {
        assertThat(Calibration.of(new double[0], new boolean[0]).brierScore()).isEmpty();
        assertThat(Calibration.of(new double[2], new boolean[2]).observedToExpected())
                .isEmpty();
    }

    @Test
    void whatIsNoProbability_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(new double[] {1.2}, new boolean[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(new double[2], new boolean[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[2], new boolean[2]).hosmerLemeshow(2));
    }
}
