package io.github.ecmofhir.statistics.regression;

/** Partial likelihood, score and information at given coefficients of the columns. */
final class CoxPass extends RiskSums {

    private final CoxRegression regression;
    private final double[] at;
    private final double[] predictors;
    private final double shift;
    private final double[] risks;
    private final double[] score;
    private final double[] half;
    private double logLikelihood;

    CoxPass(CoxRegression regression, double[] at) {
        this(regression, at, regression.predictors(at));
    }

    private CoxPass(CoxRegression regression, double[] at, double[] predictors) {
        this(regression, at, predictors, Vectors.max(predictors));
    }

    private CoxPass(CoxRegression regression, double[] at, double[] predictors, double shift) {
        this(regression, at, predictors, shift, risks(regression, predictors, shift));
    }

    private CoxPass(CoxRegression regression, double[] at, double[] predictors, double shift, double[] risks) {
        super(regression, risks, true);
        this.regression = regression;
        this.at = at;
        this.predictors = predictors;
        this.shift = shift;
        this.risks = risks;
        this.score = new double[size];
        this.half = new double[size * (size + 1) / 2];
        regression.sets().walk(this);
    }

    /** Weights times hazard ratios, all by one factor so that none is too large. */
    private static double[] risks(CoxRegression regression, double[] predictors, double shift) {
        double[] risks = new double[predictors.length];
        for (int place = 0; place < risks.length; place++) {
            risks[place] = regression.weight(place) * Math.exp(predictors[place] - shift);
        }
        return risks;
    }

    double[] at() {
        return at;
    }

    double[] predictors() {
        return predictors;
    }

    /** What each place adds to a risk set, all by one factor; see {@link #shift}. */
    double[] risks() {
        return risks;
    }

    /** The logarithm of that factor: what the predictors were lessened by. */
    double shift() {
        return shift;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    double[] score() {
        return score;
    }

    double[][] information() {
        return full(half);
    }

    double[][] noCovariance() {
        return new double[size][size];
    }

    /** Twice what a step is worth in log-likelihood, if the likelihood is as round as it looks from here. */
    double promise(double[] direction) {
        return Vectors.dot(direction, score);
    }

    CoxPass moved(double[] direction) {
        return new CoxPass(regression, Vectors.sum(at, direction));
    }

    /** Whether another pass is no worse, rounding aside. */
    boolean improvedBy(CoxPass next) {
        return next.logLikelihood >= logLikelihood - 1e-10 * (1 + Math.abs(logLikelihood));
    }

    @Override
    void step(int time, double weight, double fraction, double left) {
        logLikelihood -= weight * Math.log(left);
        for (int i = 0; i < size; i++) {
            score[i] -= weight * mean[i];
        }
        for (int i = 0; i < half.length; i++) {
            half[i] += weight * covariance[i];
        }
    }

    @Override
    void died(int time, int from, int to) {
        double[] values = regression.values();
        for (int place = from; place < to; place++) {
            double weight = regression.weight(place);
            logLikelihood += weight * (predictors[place] - shift);
            for (int i = 0; i < size; i++) {
                score[i] += weight * values[place * size + i];
            }
        }
    }

    /** A symmetric matrix of its lower half, row after row. */
    static double[][] full(double[] half) {
        int size = (int) Math.round((Math.sqrt(8.0 * half.length + 1) - 1) / 2);
        double[][] full = new double[size][size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                full[i][j] = half[from];
                full[j][i] = half[from++];
            }
        }
        return full;
    }
}
