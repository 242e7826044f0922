package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;
import java.util.Optional;

/**
 * Of all two rows of which it is known who had the event first, the share in which that one was also the one more at
 * risk, rows of one risk counting half (Harrell 1982). Its error is that of the infinitesimal jackknife, as in R's
 * {@code concordance} of package survival.
 *
 * @param estimate 0 to 1; 0.5 is what chance gives
 * @param standardError of the estimate
 */
public record Concordance(double estimate, double standardError) {

    /** Compares pairs by the predictors of a fit, place by place. Empty when there is no pair. O(n log n). */
    static Optional<Concordance> of(CoxRegression regression, double[] predictors) {
        var pairs = new Pairs(regression, predictors);
        regression.sets().walk(pairs);
        return pairs.concordance();
    }

    /**
     * Goes from the last event to the first. The events that a row outlived are those gathered when it leaves, less those
     * gathered when it came.
     */
    private static final class Pairs implements RiskSets.Visitor {

        private final CoxRegression regression;
        private final int[] rank;
        private final boolean[] present;
        private final boolean[] dead;
        private final RankedWeights atRisk;
        private final RankedWeights died;

        /** For each place: the weight of the rows it is compared with, and of those that the predictors put right. */
        private final double[] compared;

        private final double[] right;

        Pairs(CoxRegression regression, double[] predictors) {
            this.regression = regression;
            double[] distinct = Arrays.stream(predictors).sorted().distinct().toArray();
            rank = Arrays.stream(predictors)
                    .mapToInt(predictor -> Arrays.binarySearch(distinct, predictor))
                    .toArray();
            present = new boolean[predictors.length];
            dead = new boolean[predictors.length];
            atRisk = new RankedWeights(distinct.length);
            died = new RankedWeights(distinct.length);
            compared = new double[predictors.length];
            right = new double[predictors.length];
        }

        @Override
        public void begin(int stratum) {
            // Everything was taken off again at the end of the stratum before
        }

        @Override
        public void enter(int from, int to) {
            for (int place = from; place < to; place++) {
                present[place] = true;
                atRisk.add(rank[place], regression.weight(place));
                outlive(place, -1);
            }
        }

        @Override
        public void leave(int place) {
            present[place] = false;
            atRisk.add(rank[place], -regression.weight(place));
            outlive(place, 1);
        }

        @Override
        public void die(int time, int from, int to) {
            // Two events at one time do not tell who came first
            for (int place = from; place < to; place++) {
                atRisk.add(rank[place], -regression.weight(place));
                outlive(place, 1);
            }
            for (int place = from; place < to; place++) {
                compared[place] += atRisk.total();
                right[place] += atRisk.below(rank[place]) + atRisk.at(rank[place]) / 2;
                died.add(rank[place], regression.weight(place));
                dead[place] = true;
            }
            for (int place = from; place < to; place++) {
                atRisk.add(rank[place], regression.weight(place));
                outlive(place, -1);
            }
        }

        @Override
        public void end(int from, int to) {
            for (int place = from; place < to; place++) {
                if (present[place]) {
                    leave(place);
                }
            }
            for (int place = from; place < to; place++) {
                if (dead[place]) {
                    died.add(rank[place], -regression.weight(place));
                }
            }
        }

        private void outlive(int place, int sign) {
            compared[place] += sign * died.total();
            right[place] += sign * (died.total() - died.below(rank[place]) - died.at(rank[place]) / 2);
        }

        Optional<Concordance> concordance() {
            double pairs = 0;
            double agreeing = 0;
            for (int place = 0; place < compared.length; place++) {
                // Both rows of a pair count it
                pairs += regression.weight(place) * compared[place] / 2;
                agreeing += regression.weight(place) * right[place] / 2;
            }
            if (!(pairs > 0)) {
                return Optional.empty();
            }
            double share = agreeing / pairs;
            double[] influence = new double[compared.length];
            for (int place = 0; place < compared.length; place++) {
                influence[regression.sets().row(place)] =
                        regression.weight(place) * (right[place] - share * compared[place]) / pairs;
            }
            int[] cluster = regression.cluster();
            double[] together = cluster == null ? influence : Sandwich.clustered(influence, 1, cluster);
            double variance =
                    Arrays.stream(together).map(value -> value * value).sum();
            return Optional.of(new Concordance(share, Math.sqrt(variance)));
        }
    }
}
