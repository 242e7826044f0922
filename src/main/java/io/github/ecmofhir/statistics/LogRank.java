package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The log-rank test that several groups share one survival curve, stratified when the follow-up has strata, with the
 * weights of Harrington and Fleming (1982). Answers what R's {@code survdiff} answers (package survival), to rounding.
 *
 * <p>Groups in which no event was to be expected (nobody at risk at any event) count neither in the statistic nor in the
 * degrees of freedom. Where R's answer would be an error, NaN or a statistic without degrees of freedom, the result is
 * {@link TestResult.NotEstimable}.
 *
 * <p>Immutable. Made in O(m k²) for m distinct times and k groups.
 */
public final class LogRank {

    private final int[] sizes;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;
    private final TestResult result;

    private LogRank(FollowUp followUp, double rho) {
        int groups = followUp.groups();
        sizes = new int[groups];
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups][groups];
        for (int stratum = 0; stratum < followUp.strata(); stratum++) {
            add(followUp, stratum, rho);
        }
        result = compare();
    }

    /** The log-rank test: every event weighs the same. */
    public static LogRank of(FollowUp followUp) {
        return weighted(followUp, 0);
    }

    /** The test of Peto and Peto, which weighs early events more. */
    public static LogRank peto(FollowUp followUp) {
        return weighted(followUp, 1);
    }

    /**
     * The test of the G-rho family: each event weighs as much as pooled survival just before it, to the power of rho,
     * the pool being the stratum.
     *
     * @param rho finite; 0 is the log-rank test, 1 Peto's
     */
    public static LogRank weighted(FollowUp followUp, double rho) {
        if (!Double.isFinite(rho)) {
            throw new IllegalArgumentException("The power rho is " + rho + ", which is not finite");
        }
        return new LogRank(followUp, rho);
    }

    /** How many groups there are, those that count in nothing included. */
    public int groups() {
        return sizes.length;
    }

    /** How many subjects a group has. */
    public int size(int group) {
        return sizes[group];
    }

    /** The events of a group; weighted, when the test is. */
    public double observed(int group) {
        return observed[group];
    }

    /** The events to be expected in a group if all shared one curve; weighted, when the test is. */
    public double expected(int group) {
        return expected[group];
    }

    /** The covariance of observed minus expected in two groups, under the hypergeometric distribution. */
    public double variance(int group, int other) {
        return variance[group][other];
    }

    /** The comparison of all groups, or why there is none. */
    public TestResult result() {
        return result;
    }

    private void add(FollowUp followUp, int stratum, double rho) {
        var tables = IntStream.range(0, groups())
                .mapToObj(group -> followUp.table(stratum, group))
                .toArray(RiskTable[]::new);
        for (int group = 0; group < groups(); group++) {
            sizes[group] += tables[group].size();
        }
        int[] row = new int[groups()];
        double[] atRisk = new double[groups()];
        double pooled = 1;
        for (double time = earliest(tables, row); time < Double.POSITIVE_INFINITY; time = earliest(tables, row)) {
            double weight = Math.pow(pooled, rho);
            double n = 0;
            double d = 0;
            for (int group = 0; group < groups(); group++) {
                var table = tables[group];
                boolean ended = row[group] == table.rows();
                atRisk[group] = ended ? 0 : table.atRisk(row[group]);
                n += atRisk[group];
                if (!ended && table.time(row[group]) == time) {
                    int events = table.events(row[group]++);
                    observed[group] += weight * events;
                    d += events;
                }
            }
            if (d > 0) {
                add(atRisk, n, d, weight);
                pooled *= (n - d) / n;
            }
        }
    }

    /** The events of one time: d among the n at risk. */
    private void add(double[] atRisk, double n, double d, double weight) {
        // With one left at risk nothing is left to chance
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) / n : 0;
        for (int group = 0; group < groups(); group++) {
            expected[group] += weight * d * atRisk[group] / n;
            variance[group][group] += spread * atRisk[group];
            for (int other = 0; other < groups(); other++) {
                variance[group][other] -= spread * atRisk[group] * atRisk[other] / n;
            }
        }
    }

    private static double earliest(RiskTable[] tables, int[] row) {
        double earliest = Double.POSITIVE_INFINITY;
        for (int group = 0; group < tables.length; group++) {
            if (row[group] < tables[group].rows()) {
                earliest = Math.min(earliest, tables[group].time(row[group]));
            }
        }
        return earliest;
    }

    private TestResult compare() {
        int[] counted = IntStream.range(0, groups())
                .filter(group -> expected[group] > 0)
                .toArray();
        if (counted.length == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS);
        }
        if (counted.length == 1) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        // The differences add up to 0, so one group says nothing new; which one is left out does not matter
        int[] free = Arrays.copyOfRange(counted, 1, counted.length);
        double[] difference = Arrays.stream(free)
                .mapToDouble(group -> observed[group] - expected[group])
                .toArray();
        double[][] covariance = Arrays.stream(free)
                .mapToObj(group -> Arrays.stream(free)
                        .mapToDouble(other -> variance[group][other])
                        .toArray())
                .toArray(double[][]::new);
        var factor = Cholesky.of(covariance);
        if (factor.isEmpty()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double chiSquared = factor.get().square(difference);
        return new TestResult.Estimated(
                chiSquared,
                free.length,
                ChiSquaredTail.probability(chiSquared, free.length),
                ChiSquaredTail.logProbability(chiSquared, free.length));
    }
}
