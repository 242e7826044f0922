package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;

/** Arithmetic of coefficients. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The largest number; 0 of none. */
    static double max(double[] numbers) {
        double max = numbers.length == 0 ? 0 : numbers[0];
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }

    static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    static double[][] scaled(double[][] matrix, double factor) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(value -> value * factor).toArray())
                .toArray(double[][]::new);
    }
}
