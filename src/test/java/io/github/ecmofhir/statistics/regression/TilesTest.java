package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    private static final int SIZE = 3;

    /** A tile has 64 rows, four are taken together, and 1,024 rows are a block. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 255, 256, 257, 1023, 1024, 1025, 2600})
    void anyNumberOfRows_hasItsSumsAndProducts(int rows) {
        var random = new Random(rows);
        double[][] columns = IntStream.range(0, SIZE)
                .mapToObj(i -> random.doubles(rows, -1, 1).toArray())
                .toArray(double[][]::new);
        double[] vector = random.doubles(rows).toArray();
        double[] coefficients = {2, -3, 0.5};

        var tiles = new Tiles(rows, columns);

        double[] sums = tiles.times(coefficients);
        assertThat(sums).hasSize(rows);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = 0; i < SIZE; i++) {
                sum += coefficients[i] * columns[i][row];
                assertThat(tiles.value(row, i)).isEqualTo(columns[i][row]);
            }
            assertThat(sums[row]).isCloseTo(sum, within(1e-14));
        }
        for (int i = 0; i < SIZE; i++) {
            double[] products = new double[SIZE];
            double with = 0;
            for (int row = 0; row < rows; row++) {
                with += vector[row] * columns[i][row];
                for (int j = 0; j <= i; j++) {
                    products[j] += vector[row] * columns[i][row] * columns[j][row];
                }
            }
            assertThat(tiles.productsWith(vector)[i]).isCloseTo(with, within(1e-12));
            assertThat(tiles.weightedProducts(vector)[i]).containsExactly(products, within(1e-12));
        }
    }

    @Test
    void noColumns_haveNoProducts() {
        var tiles = new Tiles(5, new double[0][]);

        assertThat(tiles.size()).isZero();
        assertThat(tiles.times(new double[0])).containsExactly(0, 0, 0, 0, 0);
        assertThat(tiles.productsWith(new double[5])).isEmpty();
        assertThat(tiles.weightedProducts(new double[5]).length).isZero();
    }
}
