package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression: the logarithm of the odds of an event as a sum of an intercept and terms. Fitted by maximum
 * likelihood, as R's {@code glm(..., binomial)}, or by Firth's penalised likelihood (1993), which has an answer where
 * the other has none; that is R's {@code brglm2} with {@code type = "AS_mean"}.
 *
 * <p>Where events are separated from the others by a sum of terms, the likelihood has no maximum: coefficients go to
 * infinity and R prints what it had when it stopped. Here that is found and told (Albert and Anderson 1984), as are a
 * constant outcome and terms that say nothing new.
 *
 * <p>Immutable. A fit takes some six passes of O(n k²).
 */
public final class LogisticRegression {

    private static final int MOST_STEPS = 100;

    /** Steps after which an ordinary fit has long converged, and a separated one shows its direction. */
    private static final int EARLIEST_DOUBT = 10;

    private final Design design;
    private final Basis basis;
    private final LogisticRows rows;
    private final int size;

    private LogisticRegression(Design design, Basis basis, LogisticRows rows) {
        this.design = design;
        this.basis = basis;
        this.rows = rows;
        this.size = basis.size();
    }

    /**
     * The regression of an event on the terms of a design and an intercept.
     *
     * @param event who had the event, one a row
     * @throws IllegalArgumentException when design and events differ in length or there is nobody
     */
    public static LogisticRegression of(Design design, boolean[] event) {
        if (event.length != design.rows() || event.length == 0) {
            throw new IllegalArgumentException(
                    event.length + " outcomes do not go with a design of " + design.rows() + " rows");
        }
        var basis = Basis.of(design, true);
        return new LogisticRegression(design, basis, new LogisticRows(basis.tiles(), event, null, null));
    }

    /**
     * The same with each row counting as often as its weight says.
     *
     * @param weights finite and not negative, not all 0
     */
    public LogisticRegression weighted(double[] weights) {
        design.requireRows("weights", weights);
        for (double weight : weights) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight of " + weight);
            }
        }
        return new LogisticRegression(
                design, basis, new LogisticRows(rows.columns(), rows.event(), weights, rows.offset()));
    }

    /**
     * The same with a part of each row's linear predictor given.
     *
     * @param offset finite
     */
    public LogisticRegression offset(double[] offset) {
        design.requireRows("offset", offset);
        for (double part : offset) {
            if (!Double.isFinite(part)) {
                throw new IllegalArgumentException("An offset of " + part);
            }
        }
        return new LogisticRegression(
                design, basis, new LogisticRows(rows.columns(), rows.event(), rows.weights(), offset));
    }

    /**
     * Fits by maximum likelihood. The steps are those of R, from its start to its stop with {@code epsilon = 1e-14}, and
     * the covariance is that of the weights of the last step, which R tells: it differs from the covariance at the
     * maximum in the eighth digit or so.
     */
    public LogisticFit fit() {
        if (constantOutcome()) {
            return unfitted(LogisticFit.Convergence.CONSTANT_OUTCOME, new double[size], List.of());
        }
        double[] at = start();
        var pass = new LogisticPass(rows, at);
        for (int step = 1; step <= MOST_STEPS; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
            }
            double[] direction = factor.get().solve(pass.score());
            LogisticPass next = new LogisticPass(rows, Vectors.sum(at, direction));
            if (pass.isAsGoodAs(next)) {
                return fitted(Vectors.sum(at, direction), next, factor.get());
            }
            if (step >= EARLIEST_DOUBT) {
                var separation = new Separation(rows, direction);
                if (separation.found()) {
                    return separated(separation, towards(at, pass));
                }
            }
            for (int halving = 0; !pass.improvedBy(next) && halving < 40; halving++) {
                Arrays.setAll(direction, i -> direction[i] / 2);
                next = new LogisticPass(rows, Vectors.sum(at, direction));
            }
            at = Vectors.sum(at, direction);
            pass = next;
        }
        return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
    }

    /** Follows the likelihood of separated outcomes as far as it tells. */
    private double[] towards(double[] from, LogisticPass first) {
        double[] at = from;
        var pass = first;
        for (int step = 1; step <= EARLIEST_DOUBT; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return at;
            }
            at = Vectors.sum(at, factor.get().solve(pass.score()));
            pass = new LogisticPass(rows, at);
        }
        return at;
    }

    /**
     * Fits by Firth's penalised likelihood, which is finite for separated data too and nearer to the truth in small
     * ones. Converges slowly: some tens of passes.
     */
    public LogisticFit firth() {
        var found = new Firth(rows);
        return found.factor()
                .map(factor -> fitted(found.at(), found.pass(), factor))
                .orElseGet(() -> unfitted(LogisticFit.Convergence.NOT_CONVERGED, found.at(), List.of()));
    }

    /** The model that all share one chance of the event (and the offset, if there is one). */
    LogisticRegression withoutTerms() {
        return on(Design.empty(rows()), rows.offset());
    }

    /** The same model with a term's coefficient given. */
    LogisticRegression fixing(String term, double coefficient) {
        double[] column = design.column(term);
        double[] given = new double[rows()];
        Arrays.setAll(given, row -> rows.offset(row) + coefficient * column[row]);
        return on(design.without(term), given);
    }

    private LogisticRegression on(Design other, double @Nullable [] offset) {
        var regression = LogisticRegression.of(other, rows.event());
        return new LogisticRegression(
                other,
                regression.basis,
                new LogisticRows(regression.rows.columns(), rows.event(), rows.weights(), offset));
    }

    int rows() {
        return rows.count();
    }

    boolean event(int row) {
        return rows.event()[row];
    }

    double weight(int row) {
        return rows.weight(row);
    }

    /**
     * The coefficients with the sandwich of Huber and White (HC0) as their covariance: what each row adds to the score at
     * the fitted probabilities, rows of one cluster as one, between the inverses of the information there.
     *
     * @param cluster a number from 0 for each row, or null when each row stands for itself
     */
    Coefficients robust(double[] probabilities, double[] at, int @Nullable [] cluster) {
        if (cluster != null && cluster.length != rows()) {
            throw new IllegalArgumentException(cluster.length + " clusters and " + rows() + " rows");
        }
        double[] variances = new double[rows()];
        double[] scores = new double[rows() * size];
        for (int row = 0; row < rows(); row++) {
            double residual = weight(row) * ((event(row) ? 1 : 0) - probabilities[row]);
            variances[row] = weight(row) * probabilities[row] * (1 - probabilities[row]);
            for (int i = 0; i < size; i++) {
                scores[row * size + i] = residual * rows.columns().value(row, i);
            }
        }
        double[][] bread = Cholesky.of(rows.columns().weightedProducts(variances))
                .orElseThrow(() -> new IllegalArgumentException("The information of a fit is singular"))
                .inverse();
        double[] grouped = cluster == null ? scores : Sandwich.clustered(scores, size, cluster);
        return Coefficients.of(basis, at, Sandwich.covariance(bread, grouped));
    }

    /** Where R starts: at the coefficients that fit outcomes moved halfway to the middle, by least squares. */
    private double[] start() {
        double[] wanted = new double[rows()];
        double[] variances = new double[rows()];
        for (int row = 0; row < rows(); row++) {
            double weight = weight(row);
            double mean = ((event(row) ? weight : 0) + 0.5) / (weight + 1);
            double variance = mean * (1 - mean);
            double predictor = Math.log(mean / (1 - mean)) + ((event(row) ? 1 : 0) - mean) / variance;
            variances[row] = weight * variance;
            wanted[row] = variances[row] * (predictor - rows.offset(row));
        }
        double[] sought = rows.columns().productsWith(wanted);
        // Unweighted outcomes have one variance at their start
        double[][] information = rows.weights() == null
                ? Vectors.scaled(basis.products(), variances[0])
                : rows.columns().weightedProducts(variances);
        return Cholesky.of(information).map(factor -> factor.solve(sought)).orElse(new double[size]);
    }

    private boolean constantOutcome() {
        return IntStream.range(0, rows())
                        .filter(row -> weight(row) > 0)
                        .mapToObj(this::event)
                        .distinct()
                        .count()
                < 2;
    }

    /** @param factor of the information of the last step, R's measure of error */
    private LogisticFit fitted(double[] at, LogisticPass pass, Cholesky factor) {
        return new LogisticFit(
                this,
                LogisticFit.Convergence.CONVERGED,
                Coefficients.of(basis, at, factor.inverse()),
                at,
                pass.probabilities(),
                pass.deviance(),
                List.of());
    }

    private LogisticFit unfitted(LogisticFit.Convergence why, double[] at, List<String> infinite) {
        boolean exact =
                why == LogisticFit.Convergence.CONSTANT_OUTCOME || why == LogisticFit.Convergence.COMPLETE_SEPARATION;
        var pass = new LogisticPass(rows, at);
        return new LogisticFit(this, why, null, at, pass.probabilities(), exact ? 0 : pass.deviance(), infinite);
    }

    /** Of outcomes that are told for certain in part: what the others tell. */
    private LogisticFit separated(Separation separation, double[] at) {
        var fit = unfitted(separation.kind(), at, separation.terms(basis));
        int[] left = separation.undetermined();
        if (left.length == 0) {
            return fit;
        }
        boolean[] events = new boolean[left.length];
        for (int i = 0; i < left.length; i++) {
            events[i] = event(left[i]);
        }
        var rest = LogisticRegression.of(design.rows(left), events);
        if (rows.weights() != null) {
            rest = rest.weighted(at(rows.weights(), left));
        }
        if (rows.offset() != null) {
            rest = rest.offset(at(rows.offset(), left));
        }
        return fit.withRemainder(rest.fit());
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
