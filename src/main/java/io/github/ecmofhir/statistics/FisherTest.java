package io.github.ecmofhir.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fisher's exact test of a 2×2 table, and the odds ratio that goes with it: the conditional estimate, given both
 * margins, with its exact limits. The answers are those of R's {@code fisher.test}, whose odds ratio and limits are
 * rounder: it stops looking for them at an error of 1e-4, this at one of rounding.
 *
 * <p>Where a row or a column is empty the margins leave no choice. There is nothing to test and no odds ratio then.
 */
public final class FisherTest {

    private final long count;
    private final OddsFamily family;

    private FisherTest(ContingencyTable table) {
        count = table.count(0, 0);
        family = OddsFamily.hypergeometric(table.rowTotal(0), table.columnTotal(0), table.total());
    }

    /**
     * The test of a table.
     *
     * @throws IllegalArgumentException when the table is not 2×2
     */
    public static FisherTest of(ContingencyTable table) {
        if (!table.isTwoByTwo()) {
            throw new IllegalArgumentException(
                    "Fisher's test takes 2×2 tables, not " + table.rows() + "×" + table.columns());
        }
        return new FisherTest(table);
    }

    /** The two-sided test: the probability of all tables that are no more probable than this one. */
    public TestResult result() {
        return family.leavesChoice()
                ? new TestResult.Exact(family.noMoreProbable(count, 1))
                : new TestResult.NotEstimable(TestResult.Reason.EMPTY_MARGIN);
    }

    /** The one-sided p value against an odds ratio below 1; empty when there is nothing to test. */
    public OptionalDouble less() {
        return family.leavesChoice() ? OptionalDouble.of(family.atMost(count, 1)) : OptionalDouble.empty();
    }

    /** The one-sided p value against an odds ratio above 1; empty when there is nothing to test. */
    public OptionalDouble greater() {
        return family.leavesChoice() ? OptionalDouble.of(family.atLeast(count, 1)) : OptionalDouble.empty();
    }

    /** The odds ratio that makes the table most probable given its margins: 0 to infinity, both included. */
    public OptionalDouble oddsRatio() {
        return family.leavesChoice() ? OptionalDouble.of(family.estimate(count)) : OptionalDouble.empty();
    }

    /** The exact limits of the odds ratio, each of which misses half of what the level leaves. */
    public Optional<RatioInterval> interval(double level) {
        double tail = Interval.errorRate(level) / 2;
        return family.leavesChoice()
                ? Optional.of(
                        new RatioInterval(family.lower(count, tail), family.upper(count, tail), level, "conditional"))
                : Optional.empty();
    }
}
