package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The maximum of Firth's penalised likelihood (1993), sought in steps of Newton's method, none of them longer than the
 * likelihood can be trusted for.
 */
final class Firth {

    /** The longest step, on the scale of the linear predictor. */
    private static final double LONGEST_STEP = 5;

    /** In standard errors: steps become shorter by a share each, so what is left is of this size. */
    private static final double SMALL_STEP = 1e-10;

    private static final int MOST_STEPS = 1_000;

    private final LogisticRows rows;
    private double[] at;
    private LogisticPass pass;
    private @Nullable Cholesky factor;

    Firth(LogisticRows rows) {
        this.rows = rows;
        at = new double[rows.columns().size()];
        pass = new LogisticPass(rows, at);
        factor = seek();
    }

    /** The coefficients of the columns; where the search ended, if it found none. */
    double[] at() {
        return at;
    }

    LogisticPass pass() {
        return pass;
    }

    /** Of the information there; empty where no maximum was found. */
    Optional<Cholesky> factor() {
        return Optional.ofNullable(factor);
    }

    private @Nullable Cholesky seek() {
        double before = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST_STEPS; step++) {
            Cholesky here = Cholesky.of(pass.information()).orElse(null);
            if (here == null) {
                return null;
            }
            double[] score = score(here);
            double[] direction = here.solve(score);
            double left = Vectors.dot(direction, score);
            if (left < SMALL_STEP * SMALL_STEP) {
                return here;
            }
            if (left > before / 4) {
                // The penalty bends the score as well: with nearly as many terms as rows steps are twice too long
                Arrays.setAll(direction, i -> direction[i] / 2);
            }
            before = left;
            double longest = Arrays.stream(rows.columns().times(direction))
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            if (longest > LONGEST_STEP) {
                Arrays.setAll(direction, i -> direction[i] * LONGEST_STEP / longest);
            }
            at = Vectors.sum(at, direction);
            pass = new LogisticPass(rows, at);
        }
        return null;
    }

    /** The score with that of the penalty, the logarithm of the information's determinant halved. */
    private double[] score(Cholesky here) {
        int size = at.length;
        double[] score = pass.score().clone();
        double[] row = new double[size];
        for (int i = 0; i < rows.count(); i++) {
            for (int column = 0; column < size; column++) {
                row[column] = rows.columns().value(i, column);
            }
            double p = pass.probabilities()[i];
            double leverage = rows.weight(i) * p * (1 - p) * here.square(row);
            for (int column = 0; column < size; column++) {
                score[column] += leverage * (0.5 - p) * row[column];
            }
        }
        return score;
    }
}
