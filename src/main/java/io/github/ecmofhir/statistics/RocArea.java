package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: how often a subject with the event has a higher score than one
 * without, ties by half. Error and limits are those of DeLong, DeLong and Clarke-Pearson (1988), by the ranks of Sun
 * and Xu (2014).
 *
 * <p>Subjects without a score (NaN) do not count. Made in O(n log n).
 */
public final class RocArea {

    private final int events;
    private final int others;
    private final double wins;
    private final double variance;

    private RocArea(double[] withEvent, double[] without) {
        events = withEvent.length;
        others = without.length;
        double[] all = new double[events + others];
        System.arraycopy(withEvent, 0, all, 0, events);
        System.arraycopy(without, 0, all, events, others);
        double[] ranks = Ranks.of(all).ranks();
        // The rank among all less the rank among one's own is how many of the others are lower
        double[] won = beaten(ranks, 0, withEvent);
        double[] lost = beaten(ranks, events, without);
        wins = Arrays.stream(won).sum();
        variance = squares(won) / others / others + squares(lost) / events / events;
    }

    /**
     * The area of a score.
     *
     * @param score finite, higher where the event is likelier; NaN where it is missing
     * @param event whether each subject had the event
     * @throws IllegalArgumentException when the arrays differ in length or a score is infinite
     */
    public static RocArea of(double[] score, boolean[] event) {
        if (score.length != event.length) {
            throw new IllegalArgumentException(score.length + " scores for " + event.length + " subjects");
        }
        return new RocArea(scores(score, event, true), scores(score, event, false));
    }

    /** How many with a score had the event. */
    public int events() {
        return events;
    }

    /** How many with a score had it not. */
    public int others() {
        return others;
    }

    /** The area, 0 to 1; empty when all or none had the event. */
    public OptionalDouble estimate() {
        return events == 0 || others == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(wins / ((double) events * others));
    }

    /** The standard error of the area, from two subjects with and two without the event on. */
    public OptionalDouble standardError() {
        return events < 2 || others < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance));
    }

    /** The limits by the normal distribution, not cut to the range 0 to 1. */
    public Optional<Interval> interval(double level) {
        double z = Interval.normalQuantile(level);
        if (standardError().isEmpty()) {
            return Optional.empty();
        }
        double area = estimate().getAsDouble();
        double reach = z * Math.sqrt(variance);
        return Optional.of(new Interval(area - reach, area + reach, level, "delong"));
    }

    private static double[] scores(double[] score, boolean[] event, boolean which) {
        return Summary.present(IntStream.range(0, score.length)
                .filter(i -> event[i] == which)
                .mapToDouble(i -> score[i])
                .toArray());
    }

    private static double[] beaten(double[] ranks, int from, double[] own) {
        double[] ownRanks = Ranks.of(own).ranks();
        return IntStream.range(0, own.length)
                .mapToDouble(i -> ranks[from + i] - ownRanks[i])
                .toArray();
    }

    /** The variance of the mean of these numbers, which is 0 for fewer than two. */
    private static double squares(double[] numbers) {
        double error = Summary.of(numbers).standardError().orElse(0);
        return error * error;
    }
}
