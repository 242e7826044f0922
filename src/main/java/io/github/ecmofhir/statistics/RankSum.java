package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The rank sum test of Wilcoxon, which is the test of Mann and Whitney: whether values of one group tend to be larger
 * than those of another. The answers are those of R's {@code wilcox.test}.
 *
 * <p>Missing values (NaN) do not count. Nothing can be tested when a group is empty or all values are equal.
 */
public final class RankSum {

    /** From so many values in a group on, R leaves the exact distribution for the normal one. */
    private static final int LARGE = 50;

    /** The exact distribution of groups this large would take seconds. */
    private static final int TOO_LARGE = 200;

    private final int first;
    private final int second;
    private final double u;
    private final Ranks ranks;

    private RankSum(double[] first, double[] second) {
        this.first = first.length;
        this.second = second.length;
        ranks = Ranks.of(
                DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray());
        double sum = Arrays.stream(ranks.ranks(), 0, this.first).sum();
        u = sum - this.first * (this.first + 1.0) / 2;
    }

    /**
     * The test of two groups.
     *
     * @param first finite values, NaN where a value is missing
     * @param second likewise
     */
    public static RankSum of(double[] first, double[] second) {
        return new RankSum(Summary.present(first), Summary.present(second));
    }

    /** How many pairs of a value of the first and one of the second group the first wins, ties by half: R's W. */
    public double statistic() {
        return u;
    }

    /** True when some values are equal. */
    public boolean ties() {
        return ranks.ties() > 0;
    }

    /**
     * The test that R chooses: exact when both groups have fewer than 50 values and no two are equal, else normal with
     * correction for ties and continuity. Which it was is the kind of the result.
     */
    public TestResult result() {
        return first < LARGE && second < LARGE && !ties() ? exact() : normal(true);
    }

    /** The test by the normal distribution, corrected for ties. */
    public TestResult normal(boolean continuityCorrected) {
        if (first == 0 || second == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (ranks.allTied()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        double n = first + (double) second;
        double pairs = (double) first * second;
        double variance = pairs / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
        double difference = u - pairs / 2;
        double correction = continuityCorrected ? Math.signum(difference) / 2 : 0;
        return TestResult.ByNormal.of((difference - correction) / Math.sqrt(variance));
    }

    /**
     * The probability of a statistic at least as far from what was to be expected, over all ways to deal the values out
     * to the two groups, ties included. Too large a question when a group has 200 values or more. O(n⁴).
     */
    public TestResult exact() {
        if (first == 0 || second == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (ranks.allTied()) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
        }
        if (first >= TOO_LARGE || second >= TOO_LARGE) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE);
        }
        // Shared ranks may be halves; twice a rank is whole
        int scale = ties() ? 2 : 1;
        int[] scores = Arrays.stream(ranks.ranks())
                .sorted()
                .mapToInt(rank -> (int) (scale * rank))
                .toArray();
        int chosen = Math.min(first, second);
        double[] ways = waysBySum(scores, chosen);
        int least = sum(scores, 0, chosen);
        // Both sides times 2, as the expected sum may be a half
        double distance = Math.abs(2 * u - (double) first * second) * scale;
        double expected = (double) chosen * (scores.length + 1) * scale;
        double all = 0;
        double far = 0;
        for (int i = 0; i < ways.length; i++) {
            all += ways[i];
            far += Math.abs(2.0 * (least + i) - expected) >= distance ? ways[i] : 0;
        }
        return new TestResult.Exact(far / all);
    }

    /** In how many ways so many of the scores, ascending, add up to the least possible sum, to 1 more, and so on. */
    private static double[] waysBySum(int[] scores, int chosen) {
        double[][] ways = new double[chosen + 1][];
        int[] least = new int[chosen + 1];
        for (int k = 0; k <= chosen; k++) {
            least[k] = sum(scores, 0, k);
            ways[k] = new double[sum(scores, scores.length - k, scores.length) - least[k] + 1];
        }
        ways[0][0] = 1;
        for (int seen = 0; seen < scores.length; seen++) {
            int fewest = Math.max(1, chosen - (scores.length - seen - 1));
            for (int k = Math.min(seen + 1, chosen); k >= fewest; k--) {
                int shift = scores[seen] + least[k - 1] - least[k];
                int reach = sum(scores, seen - (k - 1), seen) - least[k - 1];
                for (int i = 0; i <= reach; i++) {
                    ways[k][i + shift] += ways[k - 1][i];
                }
            }
        }
        return ways[chosen];
    }

    private static int sum(int[] scores, int from, int to) {
        return Arrays.stream(scores, from, to).sum();
    }
}
