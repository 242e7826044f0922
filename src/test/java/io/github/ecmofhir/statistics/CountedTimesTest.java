package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTimesTest {

    private static final double[] ASCENDING = {1, 1, 2, 5, 5, 5, 9};

    @Test
    void timesOfARange_areCounted() {
        var counted = CountedTimes.of(ASCENDING, 1, 6);

        assertThat(counted.times()).containsExactly(1, 2, 5);
        assertThat(counted.counts()).containsExactly(1, 1, 3);
        assertThat(counted.length()).isEqualTo(3);
        assertThat(counted.size()).isEqualTo(5);
    }

    @Test
    void pastTheLast_isInfinity() {
        var counted = CountedTimes.of(ASCENDING, 2, 3);

        assertThat(counted.time(0)).isEqualTo(2);
        assertThat(counted.time(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void emptyRange_hasNoTimes() {
        assertThat(CountedTimes.of(ASCENDING, 3, 3).length()).isZero();
    }
}
