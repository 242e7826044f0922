package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether predicted probabilities agree with what happened.
 *
 * <p>Subjects without a prediction (NaN) do not count.
 */
public final class Calibration {

    private final double[] probability;
    private final boolean[] event;

    private Calibration(double[] probability, boolean[] event) {
        this.probability = probability;
        this.event = event;
    }

    /**
     * Predictions and what happened.
     *
     * @param probability of the event by subject, NaN where it is missing
     * @param event whether each subject had it
     * @throws IllegalArgumentException when the arrays differ in length or hold what is no probability
     */
    public static Calibration of(double[] probability, boolean[] event) {
        if (probability.length != event.length) {
            throw new IllegalArgumentException(probability.length + " predictions for " + event.length + " subjects");
        }
        int[] predicted = IntStream.range(0, probability.length)
                .filter(i -> !Double.isNaN(probability[i]))
                .toArray();
        double[] kept = new double[predicted.length];
        boolean[] happened = new boolean[predicted.length];
        for (int i = 0; i < predicted.length; i++) {
            kept[i] = probability[predicted[i]];
            happened[i] = event[predicted[i]];
            if (!(kept[i] >= 0 && kept[i] <= 1)) {
                throw new IllegalArgumentException("A prediction of " + kept[i] + " is not between 0 and 1");
            }
        }
        return new Calibration(kept, happened);
    }

    /** How many subjects have a prediction. */
    public int n() {
        return probability.length;
    }

    /** The mean squared distance of prediction and event (Brier 1950), 0 to 1; empty without subjects. */
    public OptionalDouble brierScore() {
        var sum = new CompensatedSum();
        for (int i = 0; i < n(); i++) {
            double distance = (event[i] ? 1 : 0) - probability[i];
            sum.add(distance * distance);
        }
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.value() / n());
    }

    /** How many events there were for each that was predicted; empty when none was. */
    public OptionalDouble observedToExpected() {
        double expected = Summary.of(probability).sum();
        long observed = IntStream.range(0, n()).filter(i -> event[i]).count();
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(observed / expected);
    }

    /**
     * The test of Hosmer and Lemeshow (1980) of predictions by a model fitted to these very subjects, on the number of
     * groups less two. Groups end at the quantiles of the predictions (type 7), each quantile included, as R's
     * {@code cut(p, quantile(p, ...), include.lowest = TRUE)} makes them.
     *
     * <p>There is no test when two quantiles are the same or a group is empty ({@link TestResult.Reason#TOO_FEW}), or
     * when the predictions of a group are all 0 or all 1 ({@link TestResult.Reason#NO_VARIANCE}).
     *
     * @param groups how many, 10 being usual, at least 3
     */
    public TestResult hosmerLemeshow(int groups) {
        if (groups < 3) {
            throw new IllegalArgumentException("Hosmer and Lemeshow's test needs three groups, not " + groups);
        }
        if (n() == 0) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        double[] ends = ends(groups);
        boolean apart = IntStream.range(1, ends.length).allMatch(i -> ends[i - 1] < ends[i]);
        if (!apart) {
            return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
        }
        int[] size = new int[groups];
        int[] observed = new int[groups];
        var expected = IntStream.range(0, groups)
                .mapToObj(group -> new CompensatedSum())
                .toList();
        for (int i = 0; i < n(); i++) {
            int group = group(ends, probability[i]);
            size[group]++;
            observed[group] += event[i] ? 1 : 0;
            expected.get(group).add(probability[i]);
        }
        var statistic = new CompensatedSum();
        for (int group = 0; group < groups; group++) {
            double mean = expected.get(group).value() / size[group];
            if (size[group] == 0) {
                return new TestResult.NotEstimable(TestResult.Reason.TOO_FEW);
            }
            if (mean <= 0 || mean >= 1) {
                return new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE);
            }
            double difference = observed[group] - expected.get(group).value();
            statistic.add(difference * difference / (size[group] * mean * (1 - mean)));
        }
        return ChiSquaredTest.estimated(statistic.value(), groups - 2);
    }

    /**
     * The quantiles that bound groups, smallest and largest prediction included. These are R's to the last bit, as a
     * prediction that is one of them belongs to the group before.
     */
    private double[] ends(int groups) {
        double[] sorted = probability.clone();
        Arrays.sort(sorted);
        double[] ends = new double[groups + 1];
        for (int i = 0; i <= groups; i++) {
            double rank = 1 + (n() - 1) * Math.min(1, i * (1.0 / groups));
            int below = (int) rank - 1;
            double share = rank - 1 - below;
            double above = sorted[Math.min(below + 1, n() - 1)];
            ends[i] =
                    share == 0 || above == sorted[below] ? sorted[below] : (1 - share) * sorted[below] + share * above;
        }
        return ends;
    }

    /** The first group whose upper end is no less. */
    private static int group(double[] ends, double value) {
        int found = Arrays.binarySearch(ends, 1, ends.length - 1, value);
        return (found < 0 ? -found - 1 : found) - 1;
    }
}
