package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.CompensatedSum;

/**
 * A sum of weighted logarithms of numbers from 1 to 2. Numbers of weight 1 are multiplied as long as a double holds the
 * product, which then has one logarithm: to have one for each takes many times as long.
 */
final class LogSum {

    /** A double holds the 1023rd power of 2. */
    private static final int MOST_FACTORS = 1_000;

    private final CompensatedSum sum = new CompensatedSum();
    private double product = 1;
    private int factors;

    /** @param number between 1 and 2, both included */
    void add(double weight, double number) {
        if (weight == 1) {
            product *= number;
            factors++;
            if (factors == MOST_FACTORS) {
                close();
            }
        } else {
            sum.add(weight * Math.log(number));
        }
    }

    double value() {
        close();
        return sum.value();
    }

    private void close() {
        sum.add(Math.log(product));
        product = 1;
        factors = 0;
    }
}
