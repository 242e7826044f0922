package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadraticFormTest {

    @Test
    void diagonalCovariance_addsSquaredStandardScores() {
        var square = QuadraticForm.ofInverse(new double[][] {{4, 0}, {0, 9}}, new double[] {2, 6});

        assertThat(square.getAsDouble()).isCloseTo(5, within(1e-14));
    }

    @Test
    void correlatedCovariance_isInverted() {
        var square = QuadraticForm.ofInverse(new double[][] {{2, 1}, {1, 2}}, new double[] {1, -1});

        assertThat(square.getAsDouble()).isCloseTo(2, within(1e-14));
    }

    @Test
    void singularCovariance_isEmpty() {
        assertThat(QuadraticForm.ofInverse(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 1}))
                .isEmpty();
        assertThat(QuadraticForm.ofInverse(new double[][] {{0}}, new double[] {1}))
                .isEmpty();
    }
}
