package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.TestResult;

/** Tests of nested models by what their likelihoods differ. */
public final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /**
     * The test that what one model has more is nothing.
     *
     * @param gained twice the gain in log-likelihood; below 0 by rounding only
     * @param degreesOfFreedom how many coefficients it has more
     */
    public static TestResult test(double gained, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        double statistic = Math.max(0, gained);
        return new TestResult.Estimated(
                statistic,
                degreesOfFreedom,
                ChiSquaredTail.probability(statistic, degreesOfFreedom),
                ChiSquaredTail.logProbability(statistic, degreesOfFreedom));
    }
}
