package io.github.ecmofhir.statistics;

import java.util.Optional;

/**
 * The Cholesky factor of a symmetric positive definite matrix, to solve equations with it and to invert it.
 *
 * <p>Immutable. Made in O(k³); solving takes O(k²), inverting O(k³).
 */
public final class Cholesky {

    /** A pivot this small beside its own diagonal element is a rounding remainder of 0. */
    private static final double SINGULAR = 1e-13;

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * The factor of a matrix; empty when the matrix is singular to rounding, not positive or holds NaN.
     *
     * @param matrix symmetric; only its lower half is read
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        return of(matrix, SINGULAR);
    }

    /**
     * The factor of a matrix; empty when a pivot is too small beside its own diagonal element, which is the share that
     * the rows before leave of it.
     *
     * @param smallestPivot as such a share
     */
    public static Optional<Cholesky> of(double[][] matrix, double smallestPivot) {
        int k = matrix.length;
        double[][] factor = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                factor[i][j] = (matrix[i][j] - dot(factor[i], factor[j], j)) / factor[j][j];
            }
            double pivot = matrix[i][i] - dot(factor[i], factor[i], i);
            // Written so that NaN is refused as well
            if (!(pivot > smallestPivot * matrix[i][i])) {
                return Optional.empty();
            }
            factor[i][i] = Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(factor));
    }

    /** The solution x of A x = b. */
    public double[] solve(double[] b) {
        return backward(forward(b));
    }

    /** What makes a vector of independent draws of variance 1 one of covariance A⁻¹: the solution of L' x = b. */
    public double[] unscale(double[] b) {
        return backward(b.clone());
    }

    /** What makes a vector of independent draws of variance 1 one of covariance A: L b. */
    public double[] scale(double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = dot(factor[i], b, i + 1);
        }
        return x;
    }

    /** b' A⁻¹ b, which is no negative number. */
    public double square(double[] b) {
        double[] half = forward(b);
        return dot(half, half, half.length);
    }

    /** A⁻¹, symmetric to the last bit. */
    public double[][] inverse() {
        int k = factor.length;
        double[][] inverse = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] unit = new double[k];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** The logarithm of the determinant of A. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += Math.log(factor[i][i]);
        }
        return 2 * sum;
    }

    private double[] backward(double[] x) {
        for (int i = factor.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < factor.length; j++) {
                x[i] -= factor[j][i] * x[j];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    private double[] forward(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < factor.length; i++) {
            x[i] = (x[i] - dot(factor[i], x, i)) / factor[i][i];
        }
        return x;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
