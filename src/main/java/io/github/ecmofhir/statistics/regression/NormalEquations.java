package io.github.ecmofhir.statistics.regression;

/**
 * Sums of squares and products of weighted rows: what a step of a regression is solved from.
 *
 * @param left X' W X, its lower half
 * @param right X' r
 */
record NormalEquations(double[][] left, double[] right) {

    /**
     * The sums. O(n k²), four rows at a time, which saves reading and writing the sums for each.
     *
     * @param values rows one after the other
     * @param size how many columns there are
     * @param residuals r, one a row
     * @param weights the diagonal of W
     */
    static NormalEquations of(double[] values, int size, double[] residuals, double[] weights) {
        double[][] left = new double[size][size];
        double[] right = new double[size];
        int rows = residuals.length;
        int row = 0;
        for (; row + 3 < rows; row += 4) {
            addFour(values, row * size, size, row, residuals, weights, left, right);
        }
        for (; row < rows; row++) {
            addOne(values, row * size, size, residuals[row], weights[row], left, right);
        }
        return new NormalEquations(left, right);
    }

    private static void addFour(
            double[] values,
            int first,
            int size,
            int row,
            double[] residuals,
            double[] weights,
            double[][] left,
            double[] right) {
        int second = first + size;
        int third = second + size;
        int fourth = third + size;
        double w0 = weights[row];
        double w1 = weights[row + 1];
        double w2 = weights[row + 2];
        double w3 = weights[row + 3];
        double r0 = residuals[row];
        double r1 = residuals[row + 1];
        double r2 = residuals[row + 2];
        double r3 = residuals[row + 3];
        for (int i = 0; i < size; i++) {
            double v0 = values[first + i];
            double v1 = values[second + i];
            double v2 = values[third + i];
            double v3 = values[fourth + i];
            right[i] += r0 * v0 + r1 * v1 + r2 * v2 + r3 * v3;
            double a0 = w0 * v0;
            double a1 = w1 * v1;
            double a2 = w2 * v2;
            double a3 = w3 * v3;
            double[] to = left[i];
            for (int j = 0; j <= i; j++) {
                to[j] += a0 * values[first + j]
                        + a1 * values[second + j]
                        + a2 * values[third + j]
                        + a3 * values[fourth + j];
            }
        }
    }

    private static void addOne(
            double[] values, int from, int size, double residual, double weight, double[][] left, double[] right) {
        for (int i = 0; i < size; i++) {
            double value = values[from + i];
            right[i] += residual * value;
            double weighted = weight * value;
            for (int j = 0; j <= i; j++) {
                left[i][j] += weighted * values[from + j];
            }
        }
    }
}
