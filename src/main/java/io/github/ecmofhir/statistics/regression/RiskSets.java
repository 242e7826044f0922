package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The risk sets of the times of events, stratum by stratum and from the last time to the first: who comes to each and
 * who leaves it again. Rows are numbered by their place in an order in which those that come together stand together;
 * {@link #row} tells where a place stood before.
 *
 * <p>Made in O(n + m) for n rows and m distinct times; a walk takes O(n).
 */
final class RiskSets {

    /** What is done on the way through the risk sets. */
    interface Visitor {

        /** The risk set is empty: a stratum begins. */
        void begin(int stratum);

        /** The places of a range come to the risk set. */
        void enter(int from, int to);

        /** A place leaves the risk set, for it came under observation only at the time of the next events or later. */
        void leave(int place);

        /**
         * The places of a range, which are in the risk set, have the event.
         *
         * @param time which of the distinct times
         */
        void die(int time, int from, int to);

        /** A stratum is over; the places of a range came to its risk sets. */
        default void end(int from, int to) {}
    }

    private final AtRisk observed;

    /** Rows by stratum, then from the last end to the first; of equal ends those with the event last. */
    private final int[] order;

    /** Rows by stratum, then from the last start to the first; empty when all are there from the beginning. */
    private final int[] starts;

    /** Where a row stands in the order. */
    private final int[] place;

    private RiskSets(AtRisk observed) {
        this.observed = observed;
        int[] rows = IntStream.range(0, observed.size()).toArray();
        int last = observed.times() - 1;
        order = sorted(rows, row -> 2 * (last - observed.stop(row)) + (observed.event(row) ? 1 : 0), 2 * last + 2);
        starts = observed.entersLate() ? sorted(rows, row -> last - observed.start(row), last + 1) : new int[0];
        place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
    }

    static RiskSets of(AtRisk observed) {
        return new RiskSets(observed);
    }

    /** Where a place of the order stood before. */
    int row(int place) {
        return order[place];
    }

    void walk(Visitor visitor) {
        int leaver = 0;
        for (int first = 0; first < order.length; ) {
            int stratum = observed.stratum(order[first]);
            visitor.begin(stratum);
            int end = first;
            int entered = first;
            while (end < order.length && observed.stratum(order[end]) == stratum) {
                int time = observed.stop(order[end]);
                int events = 0;
                for (; isAt(end, stratum, time); end++) {
                    events += observed.event(order[end]) ? 1 : 0;
                }
                if (events > 0) {
                    visitor.enter(entered, end);
                    entered = end;
                    for (; leavesBy(leaver, stratum, time); leaver++) {
                        visitor.leave(place[starts[leaver]]);
                    }
                    visitor.die(time, end - events, end);
                }
            }
            visitor.end(first, entered);
            while (leaver < starts.length && observed.stratum(starts[leaver]) == stratum) {
                leaver++;
            }
            first = end;
        }
    }

    private boolean isAt(int place, int stratum, int time) {
        return place < order.length && observed.stratum(order[place]) == stratum && observed.stop(order[place]) == time;
    }

    private boolean leavesBy(int leaver, int stratum, int time) {
        return leaver < starts.length
                && observed.stratum(starts[leaver]) == stratum
                && observed.start(starts[leaver]) >= time;
    }

    /** Sorted by stratum, then by a small number, then as before. */
    private int[] sorted(int[] rows, IntUnaryOperator key, int keys) {
        int[] byKey = counted(rows, key, keys);
        return observed.strata() == 1 ? byKey : counted(byKey, observed::stratum, observed.strata());
    }

    private static int[] counted(int[] rows, IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key.applyAsInt(row) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[key.applyAsInt(row)]++] = row;
        }
        return sorted;
    }
}
