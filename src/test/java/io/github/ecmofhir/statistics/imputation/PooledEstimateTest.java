package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code rubin}, which agrees with {@code mice::pool}. */
class PooledEstimateTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static double[] values(double... values) {
        return values;
    }

    /** The oracle's rubin/m5. */
    @Test
    void fiveImputations_haveTheFiguresOfR() {
        var pooled = PooledEstimate.of(
                values(-0.19, -0.21, -0.17, -0.2, -0.185), values(0.0056, 0.0058, 0.0055, 0.0057, 0.0056), 5484);
        var test = pooled.result().estimated().orElseThrow();

        assertThat(pooled.imputations()).isEqualTo(5);
        assertThat(pooled.estimate()).isCloseTo(-0.191, within(1e-15));
        assertThat(pooled.within()).isCloseTo(0.00564, within(1e-16));
        assertThat(pooled.between()).isCloseTo(0.00023, within(1e-16));
        assertThat(pooled.total()).isCloseTo(0.005916, within(1e-16));
        assertThat(pooled.standardError()).isCloseTo(0.07691553809211764, within(1e-15));
        assertThat(pooled.missingShare()).isCloseTo(0.04665314401622715, within(1e-14));
        assertThat(pooled.relativeIncrease()).isCloseTo(0.048936170212765924, within(1e-14));
        assertThat(pooled.largeSampleDegreesOfFreedom()).isCloseTo(1837.7996219281686, within(1e-9));
        assertThat(pooled.degreesOfFreedom()).isCloseTo(1359.6732857645338, within(1e-9));
        assertThat(pooled.missingInformation()).isCloseTo(0.04805237428799239, within(1e-14));
        assertThat(test.pValue()).isCloseTo(0.013139017330623028, within(1e-13));
        assertThat(pooled.interval(0.95).lower()).isCloseTo(-0.34188599934547315, within(1e-12));
        assertThat(pooled.interval(0.95).upper()).isCloseTo(-0.04011400065452686, within(1e-12));
    }

    /** The oracle's rubin/m2 and rubin/inf-df. */
    @Test
    void fewDegreesOfFreedom_haveTheFiguresOfR() {
        var two = PooledEstimate.of(values(1.2, 1.5), values(0.09, 0.1), 30);
        var three = PooledEstimate.of(values(0.3, 0.1, 0.2), values(0.01, 0.02, 0.015), INFINITE);

        assertThat(two.degreesOfFreedom()).isCloseTo(4.287420548486259, within(1e-12));
        assertThat(two.result().probability().getAsDouble()).isCloseTo(0.02572904117802788, within(1e-12));
        assertThat(two.interval(0.95).lower()).isCloseTo(0.25975770007587595, within(1e-11));
        assertThat(three.degreesOfFreedom()).isCloseTo(9.03125, within(1e-12));
        assertThat(three.missingInformation()).isCloseTo(0.5585943468296408, within(1e-13));
        assertThat(three.result().probability().getAsDouble()).isCloseTo(0.2650695591195537, within(1e-12));
        assertThat(three.interval(0.95).upper()).isCloseTo(0.5805770407368502, within(1e-11));
    }

    /** The oracle's rubin/no-between, and {@code rubin(c(1, 1, 1), c(.01, .02, .03), Inf)}. */
    @Test
    void estimatesThatAgree_leaveTheDegreesOfCompleteData() {
        var five = PooledEstimate.of(values(.5, .5, .5, .5, .5), values(.04, .04, .04, .04, .04), 100);
        var normal = PooledEstimate.of(values(1, 1, 1), values(.01, .02, .03), INFINITE);

        assertThat(five.missingShare()).isZero();
        assertThat(five.largeSampleDegreesOfFreedom()).isEqualTo(INFINITE);
        assertThat(five.degreesOfFreedom()).isCloseTo(98.05825242718447, within(1e-12));
        assertThat(five.missingInformation()).isCloseTo(0.019790565856470363, within(1e-14));
        assertThat(five.result().probability().getAsDouble()).isCloseTo(0.014078746040335778, within(1e-13));
        assertThat(normal.degreesOfFreedom()).isEqualTo(INFINITE);
        assertThat(normal.missingInformation()).isZero();
        assertThat(normal.result()).isInstanceOf(TestResult.ByNormal.class);
        assertThat(normal.result().probability().getAsDouble()).isCloseTo(1.5374597944280319e-12, within(1e-24));
        assertThat(normal.interval(0.95).lower()).isCloseTo(0.72281923513006452, within(1e-13));
    }

    /** {@code rubin(c(0, 0), c(.5, .5), 5)}. */
    @Test
    void estimateOfZero_hasAProbabilityOfOne() {
        var pooled = PooledEstimate.of(values(0, 0), values(.5, .5), 5);

        assertThat(pooled.degreesOfFreedom()).isCloseTo(3.75, within(1e-15));
        assertThat(pooled.result().probability()).hasValue(1);
        assertThat(pooled.interval(0.95).upper()).isCloseTo(2.01595385551789, within(1e-11));
    }

    @Test
    void whatCannotBePooled_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PooledEstimate.of(values(1), values(1), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> PooledEstimate.of(values(1, 2), values(1), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> PooledEstimate.of(values(1, 2), values(1, 0), 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledEstimate.of(values(1, Double.NaN), values(1, 1), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> PooledEstimate.of(values(1, 2), values(1, 1), 0));
    }
}
