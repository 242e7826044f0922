package io.github.ecmofhir.statistics.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The cumulative hazard of somebody whose every term is 0, by Efron's or Breslow's estimate as the fit took ties; R's
 * {@code basehaz(centered = FALSE)}.
 *
 * @param stratum which stratum
 * @param time a time at which a row of the stratum ended
 * @param hazard gathered up to that time, that time included
 */
public record BaselineHazard(int stratum, double time, double hazard) {

    /** The hazards of a fit, stratum by stratum, in order of time. */
    static List<BaselineHazard> of(CoxRegression regression, CoxPass pass) {
        var increments = new Increments(regression, pass);
        regression.sets().walk(increments);
        var observed = regression.observed();
        double factor = Math.exp(regression.predictorAtZero(pass.at()) - pass.shift());
        List<BaselineHazard> hazards = new ArrayList<>();
        boolean[][] ended = new boolean[observed.strata()][observed.times()];
        for (int row = 0; row < observed.size(); row++) {
            ended[observed.stratum(row)][observed.stop(row)] = true;
        }
        Collections.reverse(increments.found);
        // The walk goes back in time, but forward through strata
        increments.found.sort(Comparator.comparingInt(Increment::stratum));
        int next = 0;
        for (int stratum = 0; stratum < observed.strata(); stratum++) {
            double gathered = 0;
            for (int time = 0; time < observed.times(); time++) {
                for (;
                        next < increments.found.size()
                                && increments.found.get(next).isAt(stratum, time);
                        next++) {
                    gathered += increments.found.get(next).hazard();
                }
                if (ended[stratum][time]) {
                    hazards.add(new BaselineHazard(stratum, observed.time(time), factor * gathered));
                }
            }
        }
        return hazards;
    }

    private record Increment(int stratum, int time, double hazard) {

        boolean isAt(int stratum, int time) {
            return this.stratum == stratum && this.time == time;
        }
    }

    private static final class Increments extends RiskSums {

        private final List<Increment> found = new ArrayList<>();
        private int stratum;

        Increments(CoxRegression regression, CoxPass pass) {
            super(regression, pass.risks(), false);
        }

        @Override
        public void begin(int stratum) {
            super.begin(stratum);
            this.stratum = stratum;
        }

        @Override
        void step(int time, double weight, double fraction, double left) {
            found.add(new Increment(stratum, time, weight / left));
        }

        @Override
        void died(int time, int from, int to) {
            // The steps have said it all
        }
    }
}
