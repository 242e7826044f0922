package io.github.ecmofhir.statistics;

import java.util.stream.IntStream;

/**
 * The test of Cochran (1954) and Armitage (1955) that a proportion rises or falls along ordered groups. The answers are
 * those of R's {@code prop.trend.test}.
 *
 * <p>Groups without subjects do not count. There is no test of one group, of groups with one score, or where nobody or
 * everybody had the event.
 */
public final class TrendTest {

    private TrendTest() {}

    /** The test of groups that follow each other in equal steps. */
    public static TestResult of(int[] events, int[] subjects) {
        return of(
                events,
                subjects,
                IntStream.rangeClosed(1, events.length).asDoubleStream().toArray());
    }

    /**
     * The test of groups with scores, of which only the ratios of their distances matter.
     *
     * @param events how many of each group had the event
     * @param subjects how many there were in each group
     * @param scores where each group stands, finite
     * @throws IllegalArgumentException when the arrays differ in length, a group has more events than subjects or a
     *     score is not finite
     */
    public static TestResult of(int[] events, int[] subjects, double[] scores) {
        requireGroups(events, subjects, scores);
        double n = IntStream.of(subjects).asLongStream().sum();
        double all = IntStream.of(events).asLongStream().sum();
        int[] present = IntStream.range(0, subjects.length)
                .filter(group -> subjects[group] > 0)
                .toArray();
        if (present.length < 2) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        if (all == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS);
        }
        var sum = new CompensatedSum();
        for (int group : present) {
            sum.add(subjects[group] * scores[group]);
        }
        double mean = sum.value() / n;
        var slope = new CompensatedSum();
        var spread = new CompensatedSum();
        for (int group : present) {
            double distance = scores[group] - mean;
            slope.add(distance * (events[group] - subjects[group] * (all / n)));
            spread.add(distance * distance * subjects[group]);
        }
        boolean oneScore = IntStream.of(present).allMatch(group -> scores[group] == scores[present[0]]);
        double variance = all / n * (n - all) / n * spread.value();
        return oneScore || all == n
                ? new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE)
                : ChiSquaredTest.estimated(slope.value() * slope.value() / variance, 1);
    }

    private static void requireGroups(int[] events, int[] subjects, double[] scores) {
        if (events.length != subjects.length || events.length != scores.length) {
            throw new IllegalArgumentException("A trend over " + events.length + " counts of events, " + subjects.length
                    + " of subjects and " + scores.length + " scores");
        }
        for (int group = 0; group < events.length; group++) {
            // Refuses what is not a proportion
            Proportion.of(events[group], subjects[group]);
            if (!Double.isFinite(scores[group])) {
                throw new IllegalArgumentException("A group with a score of " + scores[group]);
            }
        }
    }
}
