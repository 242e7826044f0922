package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.CompensatedSum;
import org.jspecify.annotations.Nullable;

/** Probabilities and deviance at given coefficients; score and information when they are asked for. */
final class LogisticPass {

    /** The share of the deviance that a last step may still change; its error is then of that order squared. */
    private static final double SMALL_STEP = 1e-14;

    private final LogisticRows rows;

    private final double[] probabilities;
    private final double deviance;
    private final double[] residuals;
    private final double[] variances;
    private final CompensatedSum against = new CompensatedSum();
    private final LogSum logarithms = new LogSum();
    private double @Nullable [] score;
    private double @Nullable [][] information;

    LogisticPass(LogisticRows rows, double[] at) {
        this.rows = rows;
        probabilities = new double[rows.count()];
        residuals = new double[rows.count()];
        variances = new double[rows.count()];
        double[] predictors = rows.columns().times(at);
        for (int row = 0; row < predictors.length; row++) {
            look(row, predictors[row] + rows.offset(row));
        }
        deviance = 2 * (against.value() + logarithms.value());
    }

    /** Not a copy. */
    double[] probabilities() {
        return probabilities;
    }

    double deviance() {
        return deviance;
    }

    double[] score() {
        double[] known = score;
        if (known == null) {
            known = rows.columns().productsWith(residuals);
            score = known;
        }
        return known;
    }

    double[][] information() {
        double[][] known = information;
        if (known == null) {
            known = rows.columns().weightedProducts(variances);
            information = known;
        }
        return known;
    }

    private void look(int row, double predictor) {
        double small = Math.exp(-Math.abs(predictor));
        double sum = 1 + small;
        double weight = rows.weight(row);
        boolean event = rows.event()[row];
        probabilities[row] = (predictor >= 0 ? 1 : small) / sum;
        residuals[row] = weight * (event ? (predictor >= 0 ? small : 1) / sum : -probabilities[row]);
        variances[row] = weight * small / (sum * sum);
        // What speaks against the row's outcome stands alone, so that nothing is lost where it is nearly certain
        against.add(weight * Math.max(event ? -predictor : predictor, 0));
        logarithms.add(weight, sum);
    }

    /** Whether another pass is no better, by R's measure. */
    boolean isAsGoodAs(LogisticPass next) {
        return Math.abs(next.deviance - deviance) / (Math.abs(next.deviance) + 0.1) < SMALL_STEP;
    }

    /** Whether another pass is no worse, rounding aside. */
    boolean improvedBy(LogisticPass next) {
        return next.deviance <= deviance * (1 + 1e-10) + 1e-10;
    }
}
