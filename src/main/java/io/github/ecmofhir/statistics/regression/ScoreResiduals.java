package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;

/**
 * What each row adds to the score of a proportional hazards regression: its own event, and what it takes part in the
 * risk sets of others (Therneau and Grambsch 2000, section 4.6). Times are walked backwards, so a row's part is the
 * hazard gathered when it leaves less the hazard gathered when it comes.
 */
final class ScoreResiduals extends RiskSums {

    private final CoxRegression regression;
    private final double[] risk;
    private final double[] residuals;
    private final boolean[] present;

    /** The hazard so far, and the hazard times the means of the columns. */
    private double hazard;

    private final double[] means;

    /** Of the events of one time: the part of that hazard from which those who have them are spared. */
    private double spared;

    private final double[] sparedMeans;

    /** Of the events of one time: the mean of the columns that they are measured by. */
    private final double[] expected;

    private ScoreResiduals(CoxRegression regression, double[] risk) {
        super(regression, risk, false);
        this.regression = regression;
        this.risk = risk;
        residuals = new double[risk.length * size];
        present = new boolean[risk.length];
        means = new double[size];
        sparedMeans = new double[size];
        expected = new double[size];
    }

    /** The residuals row after row, in the order of the observations, for the columns of the basis. */
    static double[] of(CoxRegression regression, CoxPass pass) {
        var walked = new ScoreResiduals(regression, pass.risks());
        regression.sets().walk(walked);
        int size = walked.size;
        double[] byRow = new double[walked.residuals.length];
        for (int place = 0; place < walked.risk.length; place++) {
            System.arraycopy(
                    walked.residuals, place * size, byRow, regression.sets().row(place) * size, size);
        }
        return byRow;
    }

    @Override
    public void enter(int from, int to) {
        super.enter(from, to);
        for (int place = from; place < to; place++) {
            present[place] = true;
            add(place, risk[place], hazard, means);
        }
    }

    @Override
    public void leave(int place) {
        super.leave(place);
        takePart(place);
    }

    @Override
    void step(int time, double weight, double fraction, double left) {
        double increment = weight / left;
        hazard += increment;
        spared += fraction * increment;
        for (int i = 0; i < size; i++) {
            means[i] += increment * mean[i];
            sparedMeans[i] += fraction * increment * mean[i];
            expected[i] += weight * mean[i];
        }
    }

    @Override
    void died(int time, int from, int to) {
        double weights = 0;
        for (int place = from; place < to; place++) {
            weights += regression.weight(place);
        }
        double[] values = regression.values();
        for (int place = from; place < to; place++) {
            add(place, risk[place], spared, sparedMeans);
            double weight = regression.weight(place);
            for (int i = 0; i < size; i++) {
                residuals[place * size + i] += weight * (values[place * size + i] - expected[i] / weights);
            }
        }
        spared = 0;
        Arrays.fill(sparedMeans, 0);
        Arrays.fill(expected, 0);
    }

    @Override
    public void end(int from, int to) {
        // Whoever is still there was from the beginning
        for (int place = from; place < to; place++) {
            if (present[place]) {
                takePart(place);
            }
        }
    }

    private void takePart(int place) {
        present[place] = false;
        add(place, -risk[place], hazard, means);
    }

    private void add(int place, double amount, double gathered, double[] gatheredMeans) {
        double[] values = regression.values();
        for (int i = 0; i < size; i++) {
            residuals[place * size + i] += amount * (values[place * size + i] * gathered - gatheredMeans[i]);
        }
    }
}
