package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fitted logistic regression, or why there is none.
 *
 * <p>Immutable.
 */
public final class LogisticFit {

    /** How a fit ended. */
    public enum Convergence {
        /** The coefficients are the maximum, to rounding. */
        CONVERGED,
        /** The terms tell every event from every other outcome: coefficients are infinite, the deviance is 0. */
        COMPLETE_SEPARATION,
        /** The terms tell some outcomes for certain and leave the others: some coefficients are infinite. */
        QUASI_SEPARATION,
        /** Everybody had the event, or nobody. */
        CONSTANT_OUTCOME,
        /** No maximum was found. */
        NOT_CONVERGED
    }

    private final LogisticRegression regression;
    private final Convergence convergence;
    private final @Nullable Coefficients coefficients;
    private final double[] columnCoefficients;
    private final double[] probabilities;
    private final double deviance;
    private final List<String> infinite;
    private final @Nullable LogisticFit remainder;

    LogisticFit(
            LogisticRegression regression,
            Convergence convergence,
            @Nullable Coefficients coefficients,
            double[] columnCoefficients,
            double[] probabilities,
            double deviance,
            List<String> infinite) {
        this(regression, convergence, coefficients, columnCoefficients, probabilities, deviance, infinite, null);
    }

    private LogisticFit(
            LogisticRegression regression,
            Convergence convergence,
            @Nullable Coefficients coefficients,
            double[] columnCoefficients,
            double[] probabilities,
            double deviance,
            List<String> infinite,
            @Nullable LogisticFit remainder) {
        this.regression = regression;
        this.convergence = convergence;
        this.coefficients = coefficients;
        this.columnCoefficients = columnCoefficients;
        this.probabilities = probabilities;
        this.deviance = deviance;
        this.infinite = infinite;
        this.remainder = remainder;
    }

    LogisticFit withRemainder(LogisticFit rest) {
        return new LogisticFit(
                regression, convergence, coefficients, columnCoefficients, probabilities, deviance, infinite, rest);
    }

    /** How the fit ended. */
    public Convergence convergence() {
        return convergence;
    }

    /** The coefficients, the intercept first; empty unless the fit converged. */
    public Optional<Coefficients> coefficients() {
        return Optional.ofNullable(coefficients);
    }

    /**
     * The same coefficients with the covariance of Huber and White (HC0), which holds when rows are weighted or alike.
     *
     * @param cluster a number from 0 for each row, the same for rows that may be alike; null when all stand for
     *     themselves
     */
    public Optional<Coefficients> robust(int @Nullable [] cluster) {
        return coefficients().map(any -> regression.robust(probabilities, columnCoefficients, cluster));
    }

    /** The terms whose coefficients are infinite, where outcomes are separated. */
    public List<String> infinite() {
        return infinite;
    }

    /**
     * Where some outcomes are told for certain: the fit to the others. The coefficients that are finite in spite of the
     * separation are in there, with their errors; they are what R's tend to.
     */
    public Optional<LogisticFit> remainder() {
        return Optional.ofNullable(remainder);
    }

    /** How many rows there are. */
    public int size() {
        return regression.rows();
    }

    /** How many of them had the event. */
    public int events() {
        return (int) IntStream.range(0, size()).filter(regression::event).count();
    }

    /** The probability that the fit gives each row; nearly 0 or 1 for some where outcomes are separated. Not a copy. */
    public double[] probabilities() {
        return probabilities;
    }

    /** Minus twice the log-likelihood; where outcomes are separated, what it falls to in the end, nearly. */
    public double deviance() {
        return deviance;
    }

    /** The deviance of the model without terms. */
    public double nullDeviance() {
        return regression.withoutTerms().fit().deviance();
    }

    /** How many coefficients there are, the intercept included. */
    public int rank() {
        return columnCoefficients.length;
    }

    /** Rows with any weight, less the coefficients. */
    public int residualDegreesOfFreedom() {
        return (int) IntStream.range(0, size())
                        .filter(row -> regression.weight(row) > 0)
                        .count()
                - rank();
    }

    /** Akaike's criterion: the deviance and two for each coefficient. */
    public double aic() {
        return deviance + 2 * rank();
    }

    /** The likelihood-ratio test of all terms together. */
    public TestResult test() {
        return LikelihoodRatio.test(nullDeviance() - deviance, rank() - 1);
    }

    /**
     * The likelihood-ratio test of the terms that a larger model has beyond this one, on the same rows.
     *
     * @param larger a fit with the terms of this one and more
     */
    public TestResult testAgainst(LogisticFit larger) {
        return LikelihoodRatio.test(deviance - larger.deviance, larger.rank() - rank());
    }

    LogisticRegression regression() {
        return regression;
    }
}
