package io.github.ecmofhir.statistics.imputation;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.FTail;
import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.Quantiles;
import io.github.ecmofhir.statistics.Summary;
import io.github.ecmofhir.statistics.TestResult;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One estimate out of those from several completed data sets, by the rules of Rubin (1987) with the degrees of freedom
 * of Barnard and Rubin (1999). The answers are those of R's {@code mice::pool}.
 */
public final class PooledEstimate {

    /** Below this share imputation adds no variance but rounding. */
    private static final double NOTHING = 1e-12;

    /** With more degrees of freedom Student's distribution is the normal one to rounding. */
    private static final double NORMAL = 1e14;

    private final int imputations;
    private final double estimate;
    private final double within;
    private final double between;
    private final double completeDegreesOfFreedom;

    private PooledEstimate(
            int imputations, double estimate, double within, double between, double completeDegreesOfFreedom) {
        this.imputations = imputations;
        this.estimate = estimate;
        this.within = within;
        this.between = between;
        this.completeDegreesOfFreedom = completeDegreesOfFreedom;
    }

    /**
     * The pool of estimates.
     *
     * @param estimates one of each completed data set, two or more
     * @param variances the squares of their standard errors, above 0
     * @param completeDegreesOfFreedom that the estimate would have if nothing were missing, above 0; infinite where it
     *     rests on the normal distribution
     * @throws IllegalArgumentException when there are fewer than two, the arrays differ in length, or a number is out
     *     of its range
     */
    public static PooledEstimate of(double[] estimates, double[] variances, double completeDegreesOfFreedom) {
        if (estimates.length < 2 || variances.length != estimates.length) {
            throw new IllegalArgumentException("Pooling needs two or more estimates with their variances, not "
                    + estimates.length + " with " + variances.length);
        }
        if (!(completeDegreesOfFreedom > 0)) {
            throw new IllegalArgumentException("Complete data with " + completeDegreesOfFreedom
                    + " degrees of freedom have nothing to estimate from");
        }
        for (int i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i]) || !(variances[i] > 0 && variances[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "An estimate of " + estimates[i] + " with a variance of " + variances[i] + " cannot be pooled");
            }
        }
        var all = Summary.of(estimates);
        double sd = all.sd().getAsDouble();
        return new PooledEstimate(
                estimates.length,
                all.mean().getAsDouble(),
                Summary.of(variances).mean().getAsDouble(),
                sd * sd,
                completeDegreesOfFreedom);
    }

    /** How many estimates there are. */
    public int imputations() {
        return imputations;
    }

    /** Their mean. */
    public double estimate() {
        return estimate;
    }

    /** The mean of their variances. */
    public double within() {
        return within;
    }

    /** The variance among them. */
    public double between() {
        return between;
    }

    /** The variance of the pooled estimate. */
    public double total() {
        return within + added();
    }

    /** The root of its variance. */
    public double standardError() {
        return Math.sqrt(total());
    }

    /** The share of the variance that is due to what is missing, λ. */
    public double missingShare() {
        return added() / total();
    }

    /** How much larger what is missing makes the variance, as a share of what it would be. */
    public double relativeIncrease() {
        return added() / within;
    }

    /** The degrees of freedom of Rubin, which do not know the size of the data; infinite when nothing is added. */
    public double largeSampleDegreesOfFreedom() {
        return (imputations - 1) / (missingShare() * missingShare());
    }

    /** The degrees of freedom of Barnard and Rubin; infinite only if those of complete data are. */
    public double degreesOfFreedom() {
        double complete = completeDegreesOfFreedom;
        double large = largeSampleDegreesOfFreedom();
        if (complete == Double.POSITIVE_INFINITY) {
            return missingShare() < NOTHING ? complete : large;
        }
        double observed = (complete + 1) / (complete + 3) * complete * (1 - missingShare());
        return missingShare() < NOTHING ? observed : large * observed / (large + observed);
    }

    /** The share of information that is missing, corrected for the number of imputations. */
    public double missingInformation() {
        return (relativeIncrease() + 2 / (degreesOfFreedom() + 3)) / (relativeIncrease() + 1);
    }

    /** The test that the estimate is 0: by Student's t, or normal where the degrees of freedom are infinite. */
    public TestResult result() {
        double t = estimate / standardError();
        double degrees = degreesOfFreedom();
        return normal()
                ? new TestResult.ByNormal(
                        t, ChiSquaredTail.probability(t * t, 1), ChiSquaredTail.logProbability(t * t, 1))
                : new TestResult.Estimated(
                        t, degrees, FTail.probability(t * t, 1, degrees), FTail.logProbability(t * t, 1, degrees));
    }

    /** The limits of the estimate. */
    public Interval interval(double level) {
        double z = Interval.normalQuantile(level);
        double quantile = normal() ? z : Quantiles.upper(TDistribution.of(degreesOfFreedom()), (1 - level) / 2);
        double reach = quantile * standardError();
        return new Interval(estimate - reach, estimate + reach, level, "rubin");
    }

    private double added() {
        return (1 + 1.0 / imputations) * between;
    }

    private boolean normal() {
        return degreesOfFreedom() > NORMAL;
    }
}
