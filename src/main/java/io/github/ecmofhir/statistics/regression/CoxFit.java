package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * A fitted proportional hazards regression, or why there is none.
 *
 * <p>Immutable.
 */
public final class CoxFit {

    /** How a fit ended. */
    public enum Convergence {
        /** The coefficients are the maximum, to rounding. */
        CONVERGED,
        /** Events always come to those with the most of some terms: their coefficients are infinite. */
        MONOTONE_LIKELIHOOD,
        /** Nobody had the event. */
        NO_EVENTS,
        /** No maximum was found. */
        NOT_CONVERGED
    }

    private final CoxRegression regression;
    private final Convergence convergence;
    private final CoxPass none;
    private final CoxPass pass;
    private final double[][] covariance;
    private final List<String> infinite;

    CoxFit(
            CoxRegression regression,
            Convergence convergence,
            CoxPass none,
            CoxPass pass,
            double[][] covariance,
            List<String> infinite) {
        this.regression = regression;
        this.convergence = convergence;
        this.none = none;
        this.pass = pass;
        this.covariance = covariance;
        this.infinite = infinite;
    }

    /** How the fit ended. */
    public Convergence convergence() {
        return convergence;
    }

    /**
     * The coefficients, with the robust covariance when rows are clustered; empty unless the fit converged. A term that
     * says nothing new about the events is aliased.
     */
    public Optional<Coefficients> coefficients() {
        return converged() ? Optional.of(regression.coefficients(pass.at(), trusted())) : Optional.empty();
    }

    /** The coefficients with the covariance that the model itself gives; empty unless the fit converged. */
    public Optional<Coefficients> modelBased() {
        return converged() ? Optional.of(regression.coefficients(pass.at(), covariance)) : Optional.empty();
    }

    /** The terms whose coefficients are infinite, where the likelihood has no maximum. */
    public List<String> infinite() {
        return infinite;
    }

    /** How many rows there are. */
    public int size() {
        return regression.observed().size();
    }

    /** How many events there are. */
    public int events() {
        return regression.observed().events();
    }

    /** How many terms have a coefficient. */
    public int rank() {
        return regression.size();
    }

    /** The partial log-likelihood of the model without terms. */
    public double nullLogLikelihood() {
        return none.logLikelihood();
    }

    /** The partial log-likelihood of the fit. */
    public double logLikelihood() {
        return pass.logLikelihood();
    }

    /** The likelihood-ratio test of all terms together. */
    public TestResult likelihoodRatio() {
        return LikelihoodRatio.test(2 * (logLikelihood() - nullLogLikelihood()), degreesOfFreedom());
    }

    /** Wald's test of all terms together, by the covariance that the coefficients have. */
    public TestResult wald() {
        var factor = converged() ? Cholesky.of(trusted()) : Optional.<Cholesky>empty();
        return factor.<TestResult>map(known -> LikelihoodRatio.test(known.square(pass.at()), degreesOfFreedom()))
                .orElse(new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE));
    }

    /** Rao's score test of all terms together; with one term for groups and no ties, the log-rank test. */
    public TestResult score() {
        var factor = events() == 0 ? Optional.<Cholesky>empty() : Cholesky.of(none.information());
        return factor.<TestResult>map(known -> LikelihoodRatio.test(known.square(none.score()), degreesOfFreedom()))
                .orElse(new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS));
    }

    /** How well the fit tells who has the event first; empty when no two can be compared. O(n log n). */
    public Optional<Concordance> concordance() {
        return Concordance.of(regression, pass.predictors());
    }

    /** The cumulative hazard of somebody whose every term is 0, at each distinct time. */
    public List<BaselineHazard> baselineHazard() {
        return BaselineHazard.of(regression, pass);
    }

    /** The tests that each term's hazard ratio is the same at all times; empty unless the fit converged. */
    public Optional<ProportionalHazards> proportionalHazards(ProportionalHazards.Clock clock) {
        return converged() ? ProportionalHazards.of(regression, pass, covariance, clock) : Optional.empty();
    }

    /** What each row adds to the score at the fit, and so to the coefficients. */
    double[] scoreResiduals() {
        return ScoreResiduals.of(regression, pass);
    }

    private boolean converged() {
        return convergence == Convergence.CONVERGED;
    }

    private int degreesOfFreedom() {
        return events() == 0 ? 0 : rank();
    }

    private double[][] trusted() {
        int[] cluster = regression.cluster();
        return cluster == null
                ? covariance
                : Sandwich.covariance(covariance, Sandwich.clustered(scoreResiduals(), rank(), cluster));
    }
}
