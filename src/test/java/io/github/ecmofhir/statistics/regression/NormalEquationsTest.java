package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalEquationsTest {

    /** Four rows are taken at a time, so every remainder by four is asked. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 103})
    void anyNumberOfRows_hasTheSumsOfItsProducts(int rows) {
        var random = new Random(rows);
        int size = 3;
        double[] values = random.doubles((long) rows * size, -1, 1).toArray();
        double[] residuals = random.doubles(rows, -1, 1).toArray();
        double[] weights = random.doubles(rows).toArray();

        var equations = NormalEquations.of(values, size, residuals, weights);

        for (int i = 0; i < size; i++) {
            double right = 0;
            double[] left = new double[size];
            for (int row = 0; row < rows; row++) {
                right += residuals[row] * values[row * size + i];
                for (int j = 0; j <= i; j++) {
                    left[j] += weights[row] * values[row * size + i] * values[row * size + j];
                }
            }
            assertThat(equations.right()[i]).isCloseTo(right, within(1e-13));
            assertThat(equations.left()[i]).containsExactly(left, within(1e-13));
        }
    }

    @Test
    void noColumns_haveNoEquations() {
        var equations = NormalEquations.of(new double[0], 0, new double[5], new double[5]);

        assertThat(equations.left().length).isZero();
        assertThat(equations.right()).isEmpty();
    }
}
