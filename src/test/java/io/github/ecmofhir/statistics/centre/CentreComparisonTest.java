package io.github.ecmofhir.statistics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.Interval;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code centre_or}. */
class CentreComparisonTest {

    private static final int[] CENTRE = {0, 0, 0, 1, 1, 2, 2, 2, 2, 3};
    private static final boolean[] EVENT = {true, false, true, false, false, true, true, true, false, true};
    private static final double[] RISK = {.5, .2, .7, .1, .3, .6, .5, .9, .2, .4};

    private static final CentreComparison FOUR = CentreComparison.of(CENTRE, 4, EVENT, RISK);

    @Test
    void centreWithEvents_hasTheFiguresOfR() {
        var centre = FOUR.centres().get(2);

        assertThat(centre.subjects()).isEqualTo(4);
        assertThat(centre.observed()).isEqualTo(3);
        assertThat(centre.expected()).isCloseTo(2.2, within(1e-15));
        assertThat(centre.ratio().getAsDouble()).isCloseTo(1.3636363636363635, within(1e-14));
        assertLimits(centre.exactInterval(0.95).orElseThrow(), 0.28121460131618253, 3.9851241226101468);
        assertLimits(centre.byarInterval(0.95).orElseThrow(), 0.27407844135010445, 3.9842565439756066);
        assertThat(centre.z().getAsDouble()).isCloseTo(0.92998110995055405, within(1e-14));
        assertThat(centre.adjustedRate().getAsDouble()).isCloseTo(0.81818181818181812, within(1e-14));
    }

    @Test
    void centreWithoutEvents_hasLimitsFromZero() {
        var centre = FOUR.centres().get(1);

        assertThat(centre.ratio()).hasValue(0);
        assertLimits(centre.exactInterval(0.95).orElseThrow(), 0, 9.2221986352848386);
        assertLimits(centre.byarInterval(0.95).orElseThrow(), 0, 9.1700295804343757);
        assertThat(centre.z().getAsDouble()).isCloseTo(-0.73029674334022154, within(1e-14));
    }

    @Test
    void oneSubject_isACentreToo() {
        var centre = FOUR.centres().get(3);

        assertThat(centre.ratio()).hasValue(2.5);
        assertLimits(centre.exactInterval(0.95).orElseThrow(), 0.063294519960724743, 13.929108477347247);
        assertLimits(centre.byarInterval(0.95).orElseThrow(), 0.032680332253760873, 13.909388956188151);
        assertThat(centre.byarInterval(0.998).orElseThrow().lower()).isZero();
    }

    @Test
    void overdispersion_hasTheFiguresOfR() {
        assertThat(FOUR.overallRate()).hasValue(0.6);
        assertThat(FOUR.compared()).isEqualTo(4);
        assertThat(FOUR.overdispersion(0.1).getAsDouble()).isCloseTo(0.70414762205965564, within(1e-14));
        assertThat(FOUR.overdispersion(0).getAsDouble()).isCloseTo(0.86971083987213027, within(1e-14));
    }

    @Test
    void centresWithoutSubjectsOrRisk_areNotCompared() {
        var comparison = CentreComparison.of(
                new int[] {0, 0, 2}, 3, new boolean[] {true, false, false}, new double[] {0.5, 0.5, 0});
        var nobody = comparison.centres().get(1);
        var riskless = comparison.centres().get(2);

        assertThat(nobody.ratio()).isEmpty();
        assertThat(nobody.exactInterval(0.95)).isEmpty();
        assertThat(nobody.byarInterval(0.95)).isEmpty();
        assertThat(nobody.adjustedRate()).isEmpty();
        assertThat(riskless.z()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(comparison.overallRate().getAsDouble()).isCloseTo(1.0 / 3, within(1e-16));
    }

    @Test
    void nobodyAtAll_hasNoRateAndNoOverdispersion() {
        var comparison = CentreComparison.of(new int[0], 2, new boolean[0], new double[0]);

        assertThat(comparison.overallRate()).isEmpty();
        assertThat(comparison.overdispersion(0.1)).isEmpty();
    }

    @Test
    void whatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentreComparison.of(new int[] {2}, 2, new boolean[1], new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentreComparison.of(new int[1], 2, new boolean[2], new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentreComparison.of(new int[1], 2, new boolean[1], new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> FOUR.overdispersion(0.5));
    }

    private static void assertLimits(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
    }
}
