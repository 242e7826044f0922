package io.github.ecmofhir.statistics;

import java.util.OptionalDouble;

/** The square of a vector's length in units of its covariance, as chi-squared statistics need it. */
final class QuadraticForm {

    /** A pivot this small beside its own diagonal element is a rounding remainder of 0. */
    private static final double SINGULAR = 1e-13;

    private QuadraticForm() {}

    /**
     * x' V⁻¹ x by Cholesky factoring; empty when V is singular. O(k³).
     *
     * @param covariance V, symmetric and positive semidefinite; only its lower half is read
     * @param vector x
     */
    static OptionalDouble ofInverse(double[][] covariance, double[] vector) {
        int k = vector.length;
        double[][] factor = new double[k][k];
        double[] solved = new double[k];
        double square = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                factor[i][j] = (covariance[i][j] - dot(factor[i], factor[j], j)) / factor[j][j];
            }
            double pivot = covariance[i][i] - dot(factor[i], factor[i], i);
            if (!(pivot > SINGULAR * covariance[i][i])) {
                return OptionalDouble.empty();
            }
            factor[i][i] = Math.sqrt(pivot);
            solved[i] = (vector[i] - dot(factor[i], solved, i)) / factor[i][i];
            square += solved[i] * solved[i];
        }
        return OptionalDouble.of(square);
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
