package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowOrderTest {

    private static final double[] MIXED = {
        2,
        -1,
        0.0,
        Double.NaN,
        -0.0,
        Double.NEGATIVE_INFINITY,
        2,
        Double.MIN_VALUE,
        -1e-300,
        Double.POSITIVE_INFINITY,
        -1
    };

    @Test
    void ascending_isFromTheSmallestEqualsInTheirOrderAndNaNLast() {
        assertThat(RowOrder.ascending(MIXED)).containsExactly(5, 1, 10, 8, 2, 4, 7, 0, 6, 9, 3);
    }

    @Test
    void descending_isFromTheLargestEqualsInTheirOrderAndNaNFirst() {
        assertThat(RowOrder.descending(MIXED)).containsExactly(3, 9, 0, 6, 7, 2, 4, 8, 1, 10, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1_000_000})
    void anyValues_areSortedAsComparisonsSortThem(int distinct) {
        var random = new SplittableRandom(distinct);
        double[] values = IntStream.range(0, 3_000)
                .mapToDouble(row -> (random.nextInt(distinct) - distinct / 2) / 7.0)
                .toArray();

        assertThat(RowOrder.ascending(values)).containsExactly(compared(values, ascending(values)));
        assertThat(RowOrder.descending(values))
                .containsExactly(compared(values, ascending(values).reversed()));
    }

    @Test
    void noValues_haveNoOrder() {
        assertThat(RowOrder.ascending(new double[0])).isEmpty();
        assertThat(RowOrder.descending(new double[0])).isEmpty();
    }

    private static Comparator<Integer> ascending(double[] values) {
        return Comparator.comparingDouble(row -> values[row] + 0.0);
    }

    private static int[] compared(double[] values, Comparator<Integer> comparator) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
