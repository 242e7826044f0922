package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.RowOrder;
import io.github.ecmofhir.statistics.TimeGrid;
import java.util.Arrays;
import java.util.Optional;

/**
 * The regression of Fine and Gray (1999): how terms change the hazard of the subdistribution of one cause, and with it
 * its cumulative incidence. Who had another event first stays in the risk sets, with the chance of not being censored
 * since; the answers are those of R's {@code crr} (package cmprsk).
 *
 * <p>Immutable. A fit takes some six passes of O(n k²).
 */
public final class FineGrayRegression {

    private static final int MOST_STEPS = 100;

    /** A step that promises less than this in log-likelihood leaves an error of its square. */
    private static final double SMALL_STEP = 1e-14;

    /** Steps after which an ordinary fit has long converged, and one without a maximum shows its direction. */
    private static final int EARLIEST_DOUBT = 10;

    /** How far below the highest of a risk set, as a part of all, an event may lie by rounding. */
    private static final double MONOTONE = 1e-8;

    private final Basis basis;
    private final int size;

    /** The distinct times, and which of them each row ended at. */
    private final int times;

    private final int[] rank;

    /** How each row ended: 0 censored, 1 with the event, 2 with another. */
    private final int[] ending;

    /** Rows by time, and for each distinct time where its rows begin in that order. */
    private final int[] order;

    private final int[] first;

    /** The columns, row by row. */
    private final double[] values;

    /** The chance not to be censored before each distinct time. */
    private final double[] uncensored;

    private FineGrayRegression(double[] time, int[] cause, int of, Design design) {
        basis = Basis.of(design, false);
        size = basis.size();
        values = basis.values();
        TimeGrid.Ranked ranked = TimeGrid.ranked(time);
        times = ranked.grid().length;
        rank = ranked.ranks();
        ending = Arrays.stream(cause)
                .map(one -> one == 0 ? 0 : one == of ? 1 : 2)
                .toArray();
        order = RowOrder.ascending(Arrays.stream(rank).asDoubleStream().toArray());
        first = new int[times + 1];
        for (int row : rank) {
            first[row + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        uncensored = uncensored();
    }

    /**
     * The regression of one cause.
     *
     * @param time how long each subject was followed, finite
     * @param cause what ended it: 0 for no event, otherwise the number of the event
     * @param of the cause of interest
     * @throws IllegalArgumentException when arrays differ in length or there is nobody
     */
    public static FineGrayRegression of(double[] time, int[] cause, int of, Design design) {
        if (time.length != design.rows() || cause.length != time.length || time.length == 0) {
            throw new IllegalArgumentException(time.length + " times and " + cause.length
                    + " causes do not go with a design of " + design.rows() + " rows");
        }
        return new FineGrayRegression(time, cause, of, design);
    }

    /** Fits; empty when nobody had the event, or no maximum was found, as when the events are told for certain. */
    public Optional<FineGrayFit> fit() {
        if (Arrays.stream(ending).noneMatch(one -> one == 1)) {
            return Optional.empty();
        }
        double[] at = new double[size];
        var pass = new Pass(at);
        boolean last = false;
        for (int step = 1; step <= MOST_STEPS; step++) {
            var factor = Cholesky.of(CoxPass.full(pass.information));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            if (last) {
                double[][] bread = factor.get().inverse();
                double[][] robust = Sandwich.covariance(bread, new Residuals(pass).scores);
                return Optional.of(
                        new FineGrayFit(Coefficients.of(basis, at, robust), pass.logLikelihood, rank.length));
            }
            double[] direction = factor.get().solve(pass.score);
            last = Vectors.dot(direction, pass.score) < SMALL_STEP;
            if (step >= EARLIEST_DOUBT && !last && neverEnds(direction)) {
                return Optional.empty();
            }
            double[] from = at;
            var next = new Pass(Vectors.sum(from, direction));
            for (int halving = 0; !last && !pass.improvedBy(next) && halving < 40; halving++) {
                Arrays.setAll(direction, i -> direction[i] / 2);
                next = new Pass(Vectors.sum(from, direction));
            }
            at = Vectors.sum(from, direction);
            pass = next;
        }
        return Optional.empty();
    }

    /** Whether a direction, followed for ever, makes every event surer: in no risk set does anybody lie higher. */
    private boolean neverEnds(double[] direction) {
        double[] moved = predictors(direction);
        double most = Arrays.stream(moved).map(Math::abs).max().orElse(0);
        double[] highestGone = new double[times];
        double highest = Double.NEGATIVE_INFINITY;
        for (int time = 0; time < times; time++) {
            highestGone[time] = highest;
            for (int place = first[time]; place < first[time + 1]; place++) {
                if (ending[order[place]] == 2) {
                    highest = Math.max(highest, moved[order[place]]);
                }
            }
        }
        double highestLeft = Double.NEGATIVE_INFINITY;
        for (int time = times - 1; time >= 0; time--) {
            double lowestEvent = Double.POSITIVE_INFINITY;
            for (int place = first[time]; place < first[time + 1]; place++) {
                highestLeft = Math.max(highestLeft, moved[order[place]]);
                if (ending[order[place]] == 1) {
                    lowestEvent = Math.min(lowestEvent, moved[order[place]]);
                }
            }
            if (lowestEvent < Math.max(highestLeft, highestGone[time]) - MONOTONE * most) {
                return false;
            }
        }
        return true;
    }

    /** The linear predictor of each row, from the columns' coefficients. */
    private double[] predictors(double[] at) {
        double[] predictors = new double[rank.length];
        for (int row = 0; row < predictors.length; row++) {
            for (int i = 0; i < size; i++) {
                predictors[row] += values[row * size + i] * at[i];
            }
        }
        return predictors;
    }

    private double[] uncensored() {
        double[] chances = new double[times];
        double chance = 1;
        for (int time = 0; time < times; time++) {
            chances[time] = chance;
            int events = 0;
            for (int at = first[time]; at < first[time + 1]; at++) {
                events += ending[order[at]] == 0 ? 1 : 0;
            }
            int left = order.length - first[time];
            chance *= (double) (left - events) / left;
        }
        return chances;
    }

    /** Sums of risk, of columns and of their products. */
    private final class Sums {

        private double risk;
        private final double[] columns = new double[size];
        private final double[] products = new double[size * (size + 1) / 2];

        void add(int row, double amount) {
            risk += amount;
            int at = 0;
            for (int i = 0; i < size; i++) {
                double part = amount * values[row * size + i];
                columns[i] += part;
                for (int j = 0; j <= i; j++) {
                    products[at++] += part * values[row * size + j];
                }
            }
        }
    }

    /** Pseudo-likelihood, score and information at given coefficients, and the risk sets they came of. */
    private final class Pass {

        private final double[] hazardRatio = new double[rank.length];
        private final double[] score = new double[size];
        private final double[] information = new double[size * (size + 1) / 2];
        private double logLikelihood;

        /** At each distinct time: the events, the risk, and the means of the columns in it. */
        private final int[] events = new int[times];

        private final double[] risk = new double[times];
        private final double[][] means = new double[times][];

        Pass(double[] at) {
            double[] predictor = predictors(at);
            Arrays.setAll(hazardRatio, row -> Math.exp(predictor[row]));
            Sums[] gone = gone();
            var left = new Sums();
            for (int time = times - 1; time >= 0; time--) {
                for (int place = first[time]; place < first[time + 1]; place++) {
                    int row = order[place];
                    left.add(row, hazardRatio[row]);
                    if (ending[row] == 1) {
                        events[time]++;
                        logLikelihood += predictor[row];
                        for (int i = 0; i < size; i++) {
                            score[i] += values[row * size + i];
                        }
                    }
                }
                if (events[time] > 0) {
                    add(time, left, gone[time]);
                }
            }
        }

        /** Whether another pass is no worse, rounding aside. */
        boolean improvedBy(Pass next) {
            return next.logLikelihood >= logLikelihood - 1e-10 * (1 + Math.abs(logLikelihood));
        }

        /** At each time with events: those who had another event before, each by one over the chance then. */
        private Sums[] gone() {
            var snapshots = new Sums[times];
            var sums = new Sums();
            for (int time = 0; time < times; time++) {
                var copy = new Sums();
                copy.risk = sums.risk;
                System.arraycopy(sums.columns, 0, copy.columns, 0, size);
                System.arraycopy(sums.products, 0, copy.products, 0, copy.products.length);
                snapshots[time] = copy;
                for (int place = first[time]; place < first[time + 1]; place++) {
                    int row = order[place];
                    if (ending[row] == 2) {
                        sums.add(row, hazardRatio[row] / uncensored[time]);
                    }
                }
            }
            return snapshots;
        }

        private void add(int time, Sums left, Sums gone) {
            double chance = uncensored[time];
            double total = left.risk + chance * gone.risk;
            double[] mean = new double[size];
            int at = 0;
            for (int i = 0; i < size; i++) {
                mean[i] = (left.columns[i] + chance * gone.columns[i]) / total;
                score[i] -= events[time] * mean[i];
                for (int j = 0; j <= i; j++) {
                    double product = (left.products[at] + chance * gone.products[at]) / total;
                    information[at++] += events[time] * (product - mean[i] * mean[j]);
                }
            }
            risk[time] = total;
            means[time] = mean;
            logLikelihood -= events[time] * Math.log(total);
        }
    }

    /** What each row adds to the score, the estimate of the censoring included. */
    private final class Residuals {

        private final double[] scores = new double[rank.length * size];

        /** The hazard up to a time and with it, and that of the time after weighed by the chance then; with the means too. */
        private final double[] hazard = new double[times + 1];

        private final double[][] means = new double[times + 1][size];
        private final double[] later = new double[times + 1];
        private final double[][] laterMeans = new double[times + 1][size];

        Residuals(Pass pass) {
            for (int time = 0; time < times; time++) {
                double step = pass.events[time] == 0 ? 0 : pass.events[time] / pass.risk[time];
                hazard[time + 1] = hazard[time] + step;
                for (int i = 0; i < size && step > 0; i++) {
                    means[time + 1][i] = means[time][i] + step * pass.means[time][i];
                }
                if (step == 0) {
                    means[time + 1] = means[time];
                }
            }
            for (int time = times - 1; time >= 0; time--) {
                double step = pass.events[time] == 0 ? 0 : uncensored[time] * pass.events[time] / pass.risk[time];
                later[time] = later[time + 1] + step;
                for (int i = 0; i < size; i++) {
                    laterMeans[time][i] = laterMeans[time + 1][i] + (step == 0 ? 0 : step * pass.means[time][i]);
                }
            }
            addEvents(pass);
            addCensoring(pass);
        }

        private void addEvents(Pass pass) {
            for (int row = 0; row < rank.length; row++) {
                int time = rank[row];
                double ratio = pass.hazardRatio[row];
                double since = ending[row] == 2 ? ratio / uncensored[time] : 0;
                for (int i = 0; i < size; i++) {
                    double value = values[row * size + i];
                    double score = -ratio * (value * hazard[time + 1] - means[time + 1][i])
                            - since * (value * later[time + 1] - laterMeans[time + 1][i]);
                    if (ending[row] == 1) {
                        score += value - pass.means[time][i];
                    }
                    scores[row * size + i] = score;
                }
            }
        }

        /** Who is censored at a time makes those who had another event before count less from then on. */
        private void addCensoring(Pass pass) {
            double gone = 0;
            double[] goneColumns = new double[size];
            double[] gathered = new double[size];
            double[] change = new double[size];
            for (int time = 0; time < times; time++) {
                double left = rank.length - first[time];
                int censored = 0;
                for (int place = first[time]; place < first[time + 1]; place++) {
                    censored += ending[order[place]] == 0 ? 1 : 0;
                }
                for (int i = 0; i < size && censored > 0; i++) {
                    change[i] = goneColumns[i] * later[time] - gone * laterMeans[time][i];
                    gathered[i] -= censored * change[i] / (left * left);
                }
                for (int place = first[time]; place < first[time + 1]; place++) {
                    int row = order[place];
                    for (int i = 0; i < size; i++) {
                        scores[row * size + i] += gathered[i] + (ending[row] == 0 ? change[i] / left : 0);
                    }
                }
                for (int place = first[time]; place < first[time + 1]; place++) {
                    int row = order[place];
                    if (ending[row] == 2) {
                        double amount = pass.hazardRatio[row] / uncensored[time];
                        gone += amount;
                        for (int i = 0; i < size; i++) {
                            goneColumns[i] += amount * values[row * size + i];
                        }
                    }
                }
            }
        }
    }
}
