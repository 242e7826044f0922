package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.CompensatedSum;
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

    /** The share of the deviance that a last step may still change; its error is then of that order squared. */
    private static final double SMALL_STEP = 1e-14;

    /** Steps after which an ordinary fit has long converged, and a separated one shows its direction. */
    private static final int EARLIEST_DOUBT = 10;

    /** How far into the wrong side, as a part of the farthest, a direction that separates may reach by rounding. */
    private static final double SEPARATING = 1e-8;

    /** How far, as a part of the farthest, such a direction moves an outcome that it determines. */
    private static final double DETERMINED = 1e-4;

    /** The longest step of Firth's method, on the scale of the linear predictor. */
    private static final double LONGEST_FIRTH_STEP = 5;

    /** In standard errors: steps become shorter by a share each, so what is left is of this size. */
    private static final double SMALL_FIRTH_STEP = 1e-10;

    private static final int MOST_FIRTH_STEPS = 1_000;

    private final Design design;
    private final Basis basis;
    private final Tiles columns;
    private final int size;
    private final boolean[] event;
    private final double @Nullable [] weights;
    private final double @Nullable [] offset;

    private LogisticRegression(
            Design design,
            Basis basis,
            Tiles columns,
            boolean[] event,
            double @Nullable [] weights,
            double @Nullable [] offset) {
        this.design = design;
        this.basis = basis;
        this.columns = columns;
        this.size = basis.size();
        this.event = event;
        this.weights = weights;
        this.offset = offset;
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
        return new LogisticRegression(design, basis, basis.tiles(), event, null, null);
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
        return new LogisticRegression(design, basis, columns, event, weights, offset);
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
        return new LogisticRegression(design, basis, columns, event, weights, offset);
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
        var pass = new Pass(at);
        for (int step = 1; step <= MOST_STEPS; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
            }
            double[] direction = factor.get().solve(pass.score());
            Pass next = new Pass(Vectors.sum(at, direction));
            if (pass.isAsGoodAs(next)) {
                return fitted(Vectors.sum(at, direction), next, factor.get());
            }
            if (step >= EARLIEST_DOUBT) {
                var separation = new Separation(direction);
                if (separation.found()) {
                    return separated(separation, towards(at, pass));
                }
            }
            for (int halving = 0; !pass.improvedBy(next) && halving < 40; halving++) {
                Arrays.setAll(direction, i -> direction[i] / 2);
                next = new Pass(Vectors.sum(at, direction));
            }
            at = Vectors.sum(at, direction);
            pass = next;
        }
        return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
    }

    /** Follows the likelihood of separated outcomes as far as it tells. */
    private double[] towards(double[] from, Pass first) {
        double[] at = from;
        var pass = first;
        for (int step = 1; step <= EARLIEST_DOUBT; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return at;
            }
            at = Vectors.sum(at, factor.get().solve(pass.score()));
            pass = new Pass(at);
        }
        return at;
    }

    /**
     * Fits by Firth's penalised likelihood, which is finite for separated data too and nearer to the truth in small
     * ones. Converges slowly: some tens of passes.
     */
    public LogisticFit firth() {
        double before = Double.POSITIVE_INFINITY;
        double[] at = new double[size];
        var pass = new Pass(at);
        for (int step = 1; step <= MOST_FIRTH_STEPS; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
            }
            double[] score = pass.penalisedScore(factor.get());
            double[] direction = factor.get().solve(score);
            double left = Vectors.dot(direction, score);
            if (left < SMALL_FIRTH_STEP * SMALL_FIRTH_STEP) {
                return fitted(at, pass, factor.get());
            }
            if (left > before / 4) {
                // The penalty bends the score as well: with nearly as many terms as rows steps are twice too long
                Arrays.setAll(direction, i -> direction[i] / 2);
            }
            before = left;
            double longest =
                    Arrays.stream(columns.times(direction)).map(Math::abs).max().orElse(0);
            if (longest > LONGEST_FIRTH_STEP) {
                Arrays.setAll(direction, i -> direction[i] * LONGEST_FIRTH_STEP / longest);
            }
            at = Vectors.sum(at, direction);
            pass = new Pass(at);
        }
        return unfitted(LogisticFit.Convergence.NOT_CONVERGED, at, List.of());
    }

    /** The model that all share one chance of the event (and the offset, if there is one). */
    LogisticRegression withoutTerms() {
        var none = LogisticRegression.of(Design.empty(event.length), event);
        return new LogisticRegression(none.design, none.basis, none.columns, event, weights, offset);
    }

    /** The same model with a term's coefficient given. */
    LogisticRegression fixing(String term, double coefficient) {
        double[] given = offset == null ? new double[event.length] : offset.clone();
        double[] column = design.column(term);
        Arrays.setAll(given, row -> given[row] + coefficient * column[row]);
        var others = LogisticRegression.of(design.without(term), event);
        return new LogisticRegression(others.design, others.basis, others.columns, event, weights, given);
    }

    int rows() {
        return event.length;
    }

    boolean event(int row) {
        return event[row];
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
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
            double residual = weight(row) * ((event[row] ? 1 : 0) - probabilities[row]);
            variances[row] = weight(row) * probabilities[row] * (1 - probabilities[row]);
            for (int i = 0; i < size; i++) {
                scores[row * size + i] = residual * columns.value(row, i);
            }
        }
        double[][] bread = Cholesky.of(columns.weightedProducts(variances))
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
            double mean = ((event[row] ? weight : 0) + 0.5) / (weight + 1);
            double variance = mean * (1 - mean);
            double predictor = Math.log(mean / (1 - mean)) + ((event[row] ? 1 : 0) - mean) / variance;
            variances[row] = weight * variance;
            wanted[row] = variances[row] * (predictor - (offset == null ? 0 : offset[row]));
        }
        double[] sought = columns.productsWith(wanted);
        // Unweighted outcomes have one variance at their start
        double[][] information =
                weights == null ? Vectors.scaled(basis.products(), variances[0]) : columns.weightedProducts(variances);
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
    private LogisticFit fitted(double[] at, Pass pass, Cholesky factor) {
        return new LogisticFit(
                this,
                LogisticFit.Convergence.CONVERGED,
                Coefficients.of(basis, at, factor.inverse()),
                at,
                pass.probabilities,
                pass.deviance,
                List.of());
    }

    private LogisticFit unfitted(LogisticFit.Convergence why, double[] at, List<String> infinite) {
        boolean exact =
                why == LogisticFit.Convergence.CONSTANT_OUTCOME || why == LogisticFit.Convergence.COMPLETE_SEPARATION;
        var pass = new Pass(at);
        return new LogisticFit(this, why, null, at, pass.probabilities, exact ? 0 : pass.deviance, infinite);
    }

    /** Of outcomes that are told for certain in part: what the others tell. */
    private LogisticFit separated(Separation separation, double[] at) {
        var fit = unfitted(separation.kind(), at, separation.terms());
        int[] left = separation.undetermined();
        if (left.length == 0) {
            return fit;
        }
        boolean[] events = new boolean[left.length];
        for (int i = 0; i < left.length; i++) {
            events[i] = event[left[i]];
        }
        var rest = LogisticRegression.of(design.rows(left), events);
        if (weights != null) {
            rest = rest.weighted(at(weights, left));
        }
        if (offset != null) {
            rest = rest.offset(at(offset, left));
        }
        return fit.withRemainder(rest.fit());
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /** Probabilities and deviance at given coefficients; score and information when they are asked for. */
    private final class Pass {

        final double[] probabilities = new double[rows()];
        final double deviance;
        private final double[] residuals = new double[rows()];
        private final double[] variances = new double[rows()];
        private double @Nullable [] score;
        private double @Nullable [][] information;

        Pass(double[] at) {
            var sum = new CompensatedSum();
            double[] predictors = columns.times(at);
            for (int row = 0; row < rows(); row++) {
                sum.add(look(row, predictors[row] + (offset == null ? 0 : offset[row])));
            }
            deviance = sum.value();
        }

        double[] score() {
            double[] known = score;
            if (known == null) {
                known = columns.productsWith(residuals);
                score = known;
            }
            return known;
        }

        double[][] information() {
            double[][] known = information;
            if (known == null) {
                known = columns.weightedProducts(variances);
                information = known;
            }
            return known;
        }

        /** Looks at a row; answers its part of the deviance. */
        private double look(int row, double predictor) {
            // What speaks against the row's outcome, so that nothing is lost where it is nearly certain
            double against = event[row] ? -predictor : predictor;
            double small = Math.exp(-Math.abs(predictor));
            double sum = 1 + small;
            double weight = weight(row);
            probabilities[row] = (predictor >= 0 ? 1 : small) / sum;
            residuals[row] = weight * (event[row] ? (predictor >= 0 ? small : 1) / sum : -probabilities[row]);
            variances[row] = weight * small / (sum * sum);
            return 2 * weight * (Math.max(against, 0) + Math.log(sum));
        }

        /** Whether another pass is no better, by R's measure. */
        boolean isAsGoodAs(Pass next) {
            return Math.abs(next.deviance - deviance) / (Math.abs(next.deviance) + 0.1) < SMALL_STEP;
        }

        /** Whether another pass is no worse, rounding aside. */
        boolean improvedBy(Pass next) {
            return next.deviance <= deviance * (1 + 1e-10) + 1e-10;
        }

        double[] penalisedScore(Cholesky factor) {
            double[] penalised = score().clone();
            double[] row = new double[size];
            for (int at = 0; at < rows(); at++) {
                for (int i = 0; i < size; i++) {
                    row[i] = columns.value(at, i);
                }
                double p = probabilities[at];
                double leverage = weight(at) * p * (1 - p) * factor.square(row);
                for (int i = 0; i < size; i++) {
                    penalised[i] += leverage * (0.5 - p) * row[i];
                }
            }
            return penalised;
        }
    }

    /** Whether a direction, followed for ever, makes every outcome surer or leaves it as it is. */
    private final class Separation {

        private final double[] direction;
        private final double[] moved;
        private double least = Double.POSITIVE_INFINITY;
        private double most;

        Separation(double[] direction) {
            this.direction = direction;
            moved = columns.times(direction);
            for (int row = 0; row < moved.length; row++) {
                if (weight(row) > 0) {
                    double gained = event[row] ? moved[row] : -moved[row];
                    least = Math.min(least, gained);
                    most = Math.max(most, Math.abs(gained));
                }
            }
        }

        /** The rows whose outcome counts and is left open. */
        int[] undetermined() {
            return IntStream.range(0, moved.length)
                    .filter(row -> weight(row) > 0 && Math.abs(moved[row]) <= DETERMINED * most)
                    .toArray();
        }

        boolean found() {
            return least >= -SEPARATING * most;
        }

        LogisticFit.Convergence kind() {
            return least > SEPARATING * most
                    ? LogisticFit.Convergence.COMPLETE_SEPARATION
                    : LogisticFit.Convergence.QUASI_SEPARATION;
        }

        /** The terms whose coefficients grow for ever, those not worth a thousandth of the whole left out. */
        List<String> terms() {
            double[][] back = basis.back();
            return IntStream.range(0, design.size())
                    .filter(term -> basis.reach(term) * Math.abs(Vectors.dot(back[term + 1], direction)) > most / 1000)
                    .mapToObj(design.terms()::get)
                    .toList();
        }
    }
}
