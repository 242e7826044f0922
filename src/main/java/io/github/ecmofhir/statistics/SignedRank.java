package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * The signed rank test of Wilcoxon for pairs: whether differences within them tend to one side of 0. The answers are
 * those of R's {@code wilcox.test} with {@code paired = TRUE}.
 *
 * <p>Pairs with a missing value (NaN) do not count, and neither do those that do not differ. Differences are equal when
 * they are so to the last bit, which rounding may prevent (8.5 - 4.7 is not 9.1 - 5.3).
 */
public final class SignedRank {

    /** From so many differences on, R leaves the exact distribution for the normal one. */
    private static final int LARGE = 50;

    /** The exact distribution of so many differences would take seconds. */
    private static final int TOO_LARGE = 500;

    private final boolean zeros;
    private final double positive;
    private final Ranks ranks;

    private SignedRank(double[] differences) {
        double[] nonzero =
                Arrays.stream(differences).filter(value -> value != 0).toArray();
        zeros = nonzero.length < differences.length;
        ranks = Ranks.of(Arrays.stream(nonzero).map(Math::abs).toArray());
        double sum = 0;
        for (int i = 0; i < nonzero.length; i++) {
            sum += nonzero[i] > 0 ? ranks.ranks()[i] : 0;
        }
        positive = sum;
    }

    /**
     * The test of pairs.
     *
     * @param first finite values, NaN where a value is missing
     * @param second likewise, in the same order
     * @throws IllegalArgumentException when the arrays differ in length or hold infinite values
     */
    public static SignedRank of(double[] first, double[] second) {
        return new SignedRank(Pairs.of(first, second).differences());
    }

    /** The sum of the ranks of the pairs whose first value is the larger one: R's V. */
    public double statistic() {
        return positive;
    }

    /** How many pairs differ. */
    public int differing() {
        return ranks.ranks().length;
    }

    /** True when some pairs do not differ. */
    public boolean zeros() {
        return zeros;
    }

    /** True when some differences are of one size. */
    public boolean ties() {
        return ranks.ties() > 0;
    }

    /**
     * The test that R chooses: exact when fewer than 50 pairs, no two of them by the same, all differ, else normal with
     * correction for ties and continuity. Which it was is the kind of the result.
     */
    public TestResult result() {
        return differing() < LARGE && !ties() && !zeros ? exact() : normal(true);
    }

    /** The test by the normal distribution, corrected for ties. */
    public TestResult normal(boolean continuityCorrected) {
        double n = differing();
        if (n == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double difference = positive - n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.ties() / 48;
        double correction = continuityCorrected ? Math.signum(difference) / 2 : 0;
        return TestResult.ByNormal.of((difference - correction) / Math.sqrt(variance));
    }

    /**
     * The probability of a statistic at least as far from what was to be expected, over all ways to give the
     * differences signs, ties included. Too large a question from 500 differing pairs on. O(n³).
     */
    public TestResult exact() {
        int n = differing();
        if (n == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        if (n >= TOO_LARGE) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE);
        }
        // Shared ranks may be halves; twice a rank is whole
        int[] doubled =
                Arrays.stream(ranks.ranks()).mapToInt(rank -> (int) (2 * rank)).toArray();
        int most = Arrays.stream(doubled).sum();
        double[] probability = new double[most + 1];
        probability[0] = 1;
        int reach = 0;
        for (int rank : doubled) {
            reach += rank;
            for (int sum = reach; sum >= 0; sum--) {
                probability[sum] = (probability[sum] + (sum < rank ? 0 : probability[sum - rank])) / 2;
            }
        }
        double distance = Math.abs(4 * positive - most);
        var far = new CompensatedSum();
        for (int sum = 0; sum <= most; sum++) {
            if (Math.abs(2.0 * sum - most) >= distance) {
                far.add(probability[sum]);
            }
        }
        return new TestResult.Exact(Math.min(1, far.value()));
    }
}
