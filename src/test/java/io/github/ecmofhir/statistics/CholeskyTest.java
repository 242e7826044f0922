package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    private static final double[][] MATRIX = {{2, 1}, {1, 2}};

    @Test
    void solution_solvesTheEquations() {
        var solved = Cholesky.of(MATRIX).orElseThrow().solve(new double[] {4, 5});

        assertThat(solved).containsExactly(new double[] {1, 2}, within(1e-14));
    }

    @Test
    void square_isMeasuredByTheInverse() {
        assertThat(Cholesky.of(new double[][] {{4, 0}, {0, 9}}).orElseThrow().square(new double[] {2, 6}))
                .isCloseTo(5, within(1e-14));
        assertThat(Cholesky.of(MATRIX).orElseThrow().square(new double[] {1, -1}))
                .isCloseTo(2, within(1e-14));
    }

    @Test
    void inverse_andDeterminant() {
        var factor = Cholesky.of(MATRIX).orElseThrow();

        assertThat(factor.inverse()[0]).containsExactly(new double[] {2 / 3.0, -1 / 3.0}, within(1e-15));
        assertThat(factor.inverse()[1]).containsExactly(new double[] {-1 / 3.0, 2 / 3.0}, within(1e-15));
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(3), within(1e-15));
    }

    @Test
    void singularMatrix_hasNoFactor() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 4}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    }
}
