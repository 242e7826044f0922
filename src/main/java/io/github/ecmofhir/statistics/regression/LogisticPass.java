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
    private double @Nullable [] score;
    private double @Nullable [][] information;

    LogisticPass(LogisticRows rows, double[] at) {
        this.rows = rows;
        probabilities = new double[rows.count()];
        residuals = new double[rows.count()];
        variances = new double[rows.count()];
        var sum = new CompensatedSum();
        double[] predictors = rows.columns().times(at);
        for (int row = 0; row < predictors.length; row++) {
            sum.add(look(row, predictors[row] + rows.offset(row)));
        }
        deviance = sum.value();
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

    /** Looks at a row; answers its part of the deviance. */
    private double look(int row, double predictor) {
        // What speaks against the row's outcome, so that nothing is lost where it is nearly certain
        double against = rows.event()[row] ? -predictor : predictor;
        double small = Math.exp(-Math.abs(predictor));
        double sum = 1 + small;
        double weight = rows.weight(row);
        probabilities[row] = (predictor >= 0 ? 1 : small) / sum;
        residuals[row] = weight * (rows.event()[row] ? (predictor >= 0 ? small : 1) / sum : -probabilities[row]);
        variances[row] = weight * small / (sum * sum);
        return 2 * weight * (Math.max(against, 0) + Math.log(sum));
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
