package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogSumTest {

    @Test
    void manyNumbers_haveTheSumOfTheirLogarithms() {
        var random = new SplittableRandom(1);
        var sum = new LogSum();
        double expected = 0;
        for (int i = 0; i < 3_456; i++) {
            double number = 1 + random.nextDouble();
            double weight = i % 7 == 0 ? random.nextDouble() * 3 : 1;
            sum.add(weight, number);
            expected += weight * Math.log(number);
        }

        assertThat(sum.value()).isCloseTo(expected, within(1e-10));
    }

    @Test
    void largestNumbers_doNotOverflow() {
        var sum = new LogSum();
        for (int i = 0; i < 10_000; i++) {
            sum.add(1, 2);
        }

        assertThat(sum.value()).isCloseTo(10_000 * Math.log(2), within(1e-9));
    }

    @Test
    void nothing_is0() {
        assertThat(new LogSum().value()).isZero();
    }
}
