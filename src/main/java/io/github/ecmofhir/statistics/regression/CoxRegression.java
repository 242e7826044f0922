package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cox's proportional hazards regression (1972): the hazard of an event as one that all share times the exponential of a
 * sum of terms. Fitted by partial likelihood as R's {@code coxph} of package survival, with tied events by Efron's
 * method or Breslow's, within strata, and with covariates that change when rows have starts.
 *
 * <p>Where all events come to those with the most of some sum of terms, the likelihood has no maximum. R then prints
 * what it had when it stopped; here that is found and told.
 *
 * <p>Immutable. A fit takes some six walks of O(n k²).
 */
public final class CoxRegression {

    /** What is done with events at the same time. */
    public enum Ties {
        /** Each of them counts as if the others had come before in part. */
        EFRON,
        /** Each of them counts as if it had come first. */
        BRESLOW
    }

    private static final int MOST_STEPS = 100;

    /** A step that promises less than this in log-likelihood leaves an error of its square: 1e-8 standard errors. */
    private static final double SMALL_STEP = 1e-8;

    /** Steps after which an ordinary fit has long converged, and one without a maximum shows its direction. */
    private static final int EARLIEST_DOUBT = 10;

    /** How far below the highest of a risk set, as a part of all, an event may lie by rounding. */
    private static final double MONOTONE = 1e-8;

    /** A column with less than this of its variance in the risk sets says nothing that the columns before do not say. */
    private static final double ALIASED = 1e-10;

    private final AtRisk observed;
    private final Design design;
    private final Basis basis;
    private final List<String> aliased;
    private final RiskSets sets;
    private final double[] values;
    private final double @Nullable [] weights;
    private final int @Nullable [] cluster;
    private final Ties ties;

    private CoxRegression(
            AtRisk observed,
            Design design,
            Basis basis,
            List<String> aliased,
            RiskSets sets,
            double[] values,
            double @Nullable [] weights,
            int @Nullable [] cluster,
            Ties ties) {
        this.observed = observed;
        this.design = design;
        this.basis = basis;
        this.aliased = aliased;
        this.sets = sets;
        this.values = values;
        this.weights = weights;
        this.cluster = cluster;
        this.ties = ties;
    }

    /**
     * The regression of the hazard on the terms of a design, ties by Efron's method.
     *
     * @throws IllegalArgumentException when observations and design differ in length or there is nobody
     */
    public static CoxRegression of(AtRisk observed, Design design) {
        if (observed.size() != design.rows() || observed.size() == 0) {
            throw new IllegalArgumentException(
                    observed.size() + " observed do not go with a design of " + design.rows() + " rows");
        }
        return of(observed, design, List.of(), RiskSets.of(observed), null, null, Ties.EFRON);
    }

    private static CoxRegression of(
            AtRisk observed,
            Design design,
            List<String> aliased,
            RiskSets sets,
            double @Nullable [] weights,
            int @Nullable [] cluster,
            Ties ties) {
        var used = design;
        for (var term : aliased) {
            used = used.without(term);
        }
        var basis = Basis.of(used, false);
        double[] byRow = basis.values();
        int size = basis.size();
        double[] values = new double[byRow.length];
        for (int place = 0; place < design.rows(); place++) {
            System.arraycopy(byRow, sets.row(place) * size, values, place * size, size);
        }
        return new CoxRegression(observed, design, basis, aliased, sets, values, weights, cluster, ties);
    }

    /** The same with ties taken another way. */
    public CoxRegression ties(Ties ties) {
        return new CoxRegression(observed, design, basis, aliased, sets, values, weights, cluster, ties);
    }

    /**
     * The same with each row counting as often as its weight says.
     *
     * @param weights finite and above 0
     */
    public CoxRegression weighted(double[] weights) {
        design.requireRows("weights", weights);
        for (double weight : weights) {
            if (!(weight > 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight of " + weight);
            }
        }
        return new CoxRegression(observed, design, basis, aliased, sets, values, weights, cluster, ties);
    }

    /**
     * The same with the covariance of Lin and Wei (1989), which holds when rows of one cluster are alike.
     *
     * @param cluster a number from 0 for each row
     */
    public CoxRegression clustered(int[] cluster) {
        if (cluster.length != observed.size()) {
            throw new IllegalArgumentException(cluster.length + " clusters and " + observed.size() + " rows");
        }
        return new CoxRegression(observed, design, basis, aliased, sets, values, weights, cluster, ties);
    }

    /** Fits by maximum partial likelihood. */
    public CoxFit fit() {
        var none = new CoxPass(this, new double[size()]);
        if (observed.events() == 0) {
            return new CoxFit(this, CoxFit.Convergence.NO_EVENTS, none, none, none.noCovariance(), List.of());
        }
        var dependent = dependent(none.information());
        if (dependent.isPresent()) {
            return without(dependent.getAsInt()).fit();
        }
        var pass = none;
        boolean last = false;
        for (int step = 1; step <= MOST_STEPS; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return new CoxFit(this, CoxFit.Convergence.NOT_CONVERGED, none, pass, none.noCovariance(), List.of());
            }
            if (last) {
                return new CoxFit(
                        this,
                        CoxFit.Convergence.CONVERGED,
                        none,
                        pass,
                        factor.get().inverse(),
                        List.of());
            }
            double[] direction = factor.get().solve(pass.score());
            last = pass.promise(direction) < SMALL_STEP;
            if (step >= EARLIEST_DOUBT && !last) {
                var infinite = infinite(direction);
                if (!infinite.isEmpty()) {
                    return new CoxFit(
                            this,
                            CoxFit.Convergence.MONOTONE_LIKELIHOOD,
                            none,
                            towards(pass),
                            none.noCovariance(),
                            infinite);
                }
            }
            var next = pass.moved(direction);
            for (int halving = 0; !last && !pass.improvedBy(next) && halving < 40; halving++) {
                Arrays.setAll(direction, i -> direction[i] / 2);
                next = pass.moved(direction);
            }
            pass = next;
        }
        return new CoxFit(this, CoxFit.Convergence.NOT_CONVERGED, none, pass, none.noCovariance(), List.of());
    }

    /** Follows a likelihood without a maximum as far as it tells. */
    private static CoxPass towards(CoxPass first) {
        var pass = first;
        for (int step = 1; step <= EARLIEST_DOUBT; step++) {
            var factor = Cholesky.of(pass.information());
            if (factor.isEmpty()) {
                return pass;
            }
            pass = pass.moved(factor.get().solve(pass.score()));
        }
        return pass;
    }

    AtRisk observed() {
        return observed;
    }

    Basis basis() {
        return basis;
    }

    RiskSets sets() {
        return sets;
    }

    Ties ties() {
        return ties;
    }

    int @Nullable [] cluster() {
        return cluster;
    }

    /** How many columns there are. */
    int size() {
        return basis.size();
    }

    /** The columns, place by place. */
    double[] values() {
        return values;
    }

    double weight(int place) {
        return weights == null ? 1 : weights[sets.row(place)];
    }

    /** The linear predictor of each place, from the columns' coefficients. */
    double[] predictors(double[] at) {
        int size = size();
        double[] predictors = new double[observed.size()];
        for (int place = 0; place < predictors.length; place++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += values[place * size + i] * at[i];
            }
            predictors[place] = sum;
        }
        return predictors;
    }

    /** The linear predictor of somebody whose every term is 0, on the scale of {@link #predictors}. */
    double predictorAtZero(double[] at) {
        return basis.predictorAtZero(at);
    }

    /** The coefficients of all terms, those left out aliased. */
    Coefficients coefficients(double[] at, double[][] covariance) {
        return Coefficients.of(basis, at, covariance).among(design.terms());
    }

    /** The first column that says nothing new about who has the event when. */
    private OptionalInt dependent(double[][] information) {
        int events = observed.events();
        for (int k = 1; k <= size(); k++) {
            int used = k;
            double[][] part = Arrays.stream(information)
                    .limit(used)
                    .map(row -> Arrays.copyOf(row, used))
                    .toArray(double[][]::new);
            if (part[k - 1][k - 1] < ALIASED * events
                    || Cholesky.of(part, ALIASED).isEmpty()) {
                return OptionalInt.of(k - 1);
            }
        }
        return OptionalInt.empty();
    }

    private CoxRegression without(int column) {
        var term = basis.kept(column);
        var more = IntStream.range(0, design.size())
                .mapToObj(design.terms()::get)
                .filter(other -> aliased.contains(other) || other.equals(term))
                .toList();
        return of(observed, design, more, sets, weights, cluster, ties);
    }

    /** The terms whose coefficients grow for ever when a direction is followed; none when that ends somewhere. */
    private List<String> infinite(double[] direction) {
        double[] moved = predictors(direction);
        double most = Arrays.stream(moved).map(Math::abs).max().orElse(0);
        var highest = new Highest(moved);
        sets.walk(highest);
        if (highest.deepest > MONOTONE * most) {
            return List.of();
        }
        double[][] back = basis.back();
        return IntStream.range(0, back.length)
                .filter(term -> {
                    double slope = 0;
                    for (int i = 0; i < direction.length; i++) {
                        slope += back[term][i] * direction[i];
                    }
                    return basis.reach(term) * Math.abs(slope) > most / 1000;
                })
                .mapToObj(basis.terms()::get)
                .toList();
    }

    /** How far below the highest of their risk sets events lie. */
    private static final class Highest implements RiskSets.Visitor {

        private final double[] moved;
        private final TreeMap<Double, Integer> present = new TreeMap<>();
        private double deepest;

        Highest(double[] moved) {
            this.moved = moved;
        }

        @Override
        public void begin(int stratum) {
            present.clear();
        }

        @Override
        public void enter(int from, int to) {
            for (int place = from; place < to; place++) {
                present.merge(moved[place], 1, Integer::sum);
            }
        }

        @Override
        public void leave(int place) {
            present.computeIfPresent(moved[place], (value, count) -> count == 1 ? null : count - 1);
        }

        @Override
        public void die(int time, int from, int to) {
            for (int place = from; place < to; place++) {
                deepest = Math.max(deepest, present.lastKey() - moved[place]);
            }
        }
    }
}
