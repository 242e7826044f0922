package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.Inside;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What R's {@code glm} has when it stops on its way to coefficients that are infinite. Ours has no such figures; cases
 * show them beside the finding that there is no maximum. The steps are those of {@code glm.fit} with its defaults.
 */
final class Stopped {

    private static final double CLOSE = 1e-8;
    private static final int MOST_STEPS = 25;

    private final double[][] rows;
    private final double[] outcome;
    private double[] probabilities;
    private double[][] information = new double[0][0];
    private boolean converged;

    private Stopped(double[][] rows, double[] outcome) {
        this.rows = rows;
        this.outcome = outcome;
        probabilities = Arrays.stream(outcome).map(y -> (y + 0.5) / 2).toArray();
        double[] predictor =
                Arrays.stream(probabilities).map(p -> Math.log(p / (1 - p))).toArray();
        double deviance = deviance();
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            predictor = step(predictor);
            probabilities = Arrays.stream(predictor).map(Stopped::probability).toArray();
            double next = deviance();
            converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CLOSE;
            deviance = next;
        }
    }

    static Stopped of(List<ModelFrame.Column> columns, double[] outcome) {
        return new Stopped(
                IntStream.range(0, outcome.length)
                        .mapToObj(row -> IntStream.rangeClosed(0, columns.size())
                                .mapToDouble(
                                        i -> i == 0 ? 1 : columns.get(i - 1).values()[row])
                                .toArray())
                        .toArray(double[][]::new),
                outcome);
    }

    boolean converged() {
        return converged;
    }

    double[] probabilities() {
        return probabilities;
    }

    double[][] covariance() {
        return Cholesky.of(information)
                .orElseThrow(() -> new NotYet("covariance of a fit without maximum"))
                .inverse();
    }

    private double[] step(double[] predictor) {
        int k = rows[0].length;
        information = new double[k][k];
        double[] right = new double[k];
        for (int row = 0; row < rows.length; row++) {
            double p = probabilities[row];
            double slope = slope(predictor[row]);
            double weight = slope * slope / (p * (1 - p));
            double working = predictor[row] + (outcome[row] - p) / slope;
            for (int i = 0; i < k; i++) {
                right[i] += weight * rows[row][i] * working;
                for (int j = 0; j < k; j++) {
                    information[i][j] += weight * rows[row][i] * rows[row][j];
                }
            }
        }
        double[] at = Cholesky.of(information)
                .orElseThrow(() -> new NotYet("a fit without maximum"))
                .solve(right);
        return Arrays.stream(rows)
                .mapToDouble(row -> Inside.sum(
                        IntStream.range(0, k).mapToDouble(i -> row[i] * at[i]).toArray()))
                .toArray();
    }

    private double deviance() {
        return Inside.sum(IntStream.range(0, outcome.length)
                .mapToDouble(i -> -2 * Math.log(outcome[i] == 1 ? probabilities[i] : 1 - probabilities[i]))
                .toArray());
    }

    /** The inverse of the logit, not too near to 0 or 1. */
    private static double probability(double predictor) {
        double odds = predictor < -30 ? Math.ulp(1.0) : predictor > 30 ? 1 / Math.ulp(1.0) : Math.exp(predictor);
        return odds / (1 + odds);
    }

    private static double slope(double predictor) {
        double odds = Math.exp(predictor);
        return Math.abs(predictor) > 30 ? Math.ulp(1.0) : odds / ((1 + odds) * (1 + odds));
    }
}
