package io.github.ecmofhir.statistics.imputation;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.Summary;
import java.util.List;
import java.util.Optional;

/**
 * The normal distribution that makes incomplete columns most probable, found by the EM algorithm (Dempster, Laird and
 * Rubin 1977) from the columns' own means and variances.
 *
 * @param mean by column
 * @param covariance by columns, over the number of subjects and not one less
 * @param iterations how many it took
 * @param converged false when it took more than it was given
 */
record NormalEstimate(double[] mean, double[][] covariance, int iterations, boolean converged) {

    private static final int MOST_ITERATIONS = 5000;

    /** In standard deviations. */
    private static final double CONVERGED = 1e-13;

    /** The estimate; empty when a column is missing altogether or columns do not vary freely. */
    static Optional<NormalEstimate> of(double[][] columns, List<PatternMoments> patterns) {
        int k = columns.length;
        double[] mean = new double[k];
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            var summary = Summary.of(columns[i]);
            double sd = summary.sd().orElse(0);
            if (sd == 0) {
                return Optional.empty();
            }
            mean[i] = summary.mean().getAsDouble();
            covariance[i][i] = sd * sd;
        }
        var estimate = new NormalEstimate(mean, covariance, 0, false);
        while (!estimate.converged && estimate.iterations < MOST_ITERATIONS) {
            var next = estimate.next(patterns);
            if (next.isEmpty()) {
                return next;
            }
            estimate = next.get();
        }
        return Optional.of(estimate);
    }

    /** A step: what is missing is expected, then all is estimated. Everything is measured from the mean so far. */
    private Optional<NormalEstimate> next(List<PatternMoments> patterns) {
        int k = mean.length;
        double[] sums = new double[k];
        double[][] products = new double[k][k];
        double n = 0;
        for (PatternMoments pattern : patterns) {
            var factor = Cholesky.of(pattern.part(covariance));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            expect(pattern, factor.get(), sums, products);
            n += pattern.size();
        }
        double[] moved = new double[k];
        double[][] estimated = new double[k][k];
        for (int i = 0; i < k; i++) {
            moved[i] = mean[i] + sums[i] / n;
            for (int j = 0; j < k; j++) {
                estimated[i][j] = products[i][j] / n - sums[i] / n * (sums[j] / n);
            }
        }
        return Optional.of(new NormalEstimate(moved, estimated, iterations + 1, change(moved, estimated) < CONVERGED));
    }

    /** Adds to sums and products what the subjects of a pattern are expected to have. */
    private void expect(PatternMoments pattern, Cholesky factor, double[] sums, double[][] products) {
        int[] observed = pattern.observed();
        int[] missing = pattern.missing();
        double[] distance = pattern.distance(mean);
        // By column, what it takes of each observed one: of itself, or by regression where it is missing
        double[][] shares = new double[mean.length][observed.length];
        for (int i = 0; i < observed.length; i++) {
            shares[observed[i]][i] = 1;
        }
        for (int column : missing) {
            shares[column] = factor.solve(with(column, observed));
        }
        double[][] scatter = new double[observed.length][observed.length];
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                scatter[i][j] = pattern.scatter()[i][j] + pattern.size() * distance[i] * distance[j];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            sums[i] += pattern.size() * dot(shares[i], distance);
            double[] row = new double[observed.length];
            for (int j = 0; j < observed.length; j++) {
                row[j] = dot(shares[i], scatter[j]);
            }
            for (int j = 0; j < mean.length; j++) {
                products[i][j] += dot(row, shares[j]);
            }
        }
        for (int i : missing) {
            for (int j : missing) {
                products[i][j] += pattern.size() * (covariance[i][j] - dot(shares[i], with(j, observed)));
            }
        }
    }

    private double[] with(int column, int[] others) {
        double[] part = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            part[i] = covariance[column][others[i]];
        }
        return part;
    }

    private double change(double[] moved, double[][] estimated) {
        double change = 0;
        for (int i = 0; i < mean.length; i++) {
            double sd = Math.sqrt(estimated[i][i]);
            change = Math.max(change, Math.abs(moved[i] - mean[i]) / sd);
            for (int j = 0; j <= i; j++) {
                change = Math.max(
                        change, Math.abs(estimated[i][j] - covariance[i][j]) / sd / Math.sqrt(estimated[j][j]));
            }
        }
        return change;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
