package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * Right-censored follow-up of some subjects: how long each was followed and whether the event ended it, in groups to be
 * compared and, where the comparison is to be made within them, strata.
 *
 * <p>Times are finite, in any unit and from any origin; zero and negative times are times like others. Times that only
 * rounding parts are tied, over all groups and strata together (relative difference 1.5e-8, as in R). Groups and strata
 * are numbered from 0 and may be empty.
 *
 * <p>Immutable; keeps counts by distinct time, not the subjects, so their order changes nothing. Made in O(n log n).
 */
public final class FollowUp {

    private final int groups;
    private final RiskTable[] tables;

    private FollowUp(int groups, RiskTable[] tables) {
        this.groups = groups;
        this.tables = tables;
    }

    /**
     * Follow-up of one group.
     *
     * @param time how long each subject was followed
     * @param event whether the event, not censoring, ended it
     * @throws IllegalArgumentException when the arrays differ in length or a time is not finite
     */
    public static FollowUp of(double[] time, boolean[] event) {
        return grouped(time, event, new int[time.length], 1);
    }

    /**
     * Follow-up of several groups.
     *
     * @param group the group of each subject, 0 to groups - 1
     * @param groups how many groups there are, at least 1
     */
    public static FollowUp grouped(double[] time, boolean[] event, int[] group, int groups) {
        return stratified(time, event, group, groups, new int[time.length], 1);
    }

    /**
     * Follow-up of several groups within strata.
     *
     * @param stratum the stratum of each subject, 0 to strata - 1
     * @param strata how many strata there are, at least 1
     */
    public static FollowUp stratified(
            double[] time, boolean[] event, int[] group, int groups, int[] stratum, int strata) {
        int n = time.length;
        requireLength("event", event.length, n);
        requireNumbers("group", group, n, groups);
        requireNumbers("stratum", stratum, n, strata);

        // Part 2c holds the times of the events of cell c, part 2c + 1 its censorings
        int[] part = new int[n];
        int[] end = new int[2 * groups * strata];
        for (int i = 0; i < n; i++) {
            part[i] = 2 * (stratum[i] * groups + group[i]) + (event[i] ? 0 : 1);
            end[part[i]]++;
        }
        Arrays.parallelPrefix(end, Integer::sum);
        double[] parted = new double[n];
        int[] next = end.clone();
        for (int i = n - 1; i >= 0; i--) {
            parted[--next[part[i]]] = finite(time[i], i);
        }
        var parts = new CountedTimes[end.length];
        for (int p = 0; p < parts.length; p++) {
            Arrays.sort(parted, next[p], end[p]);
            parts[p] = CountedTimes.of(parted, next[p], end[p]);
        }
        double[] grid =
                TimeGrid.together(Arrays.stream(parts).map(CountedTimes::times).toArray(double[][]::new));

        var tables = new RiskTable[groups * strata];
        for (int cell = 0; cell < tables.length; cell++) {
            tables[cell] = RiskTable.of(parts[2 * cell], parts[2 * cell + 1], grid);
        }
        return new FollowUp(groups, tables);
    }

    /** How many groups there are, empty ones included. */
    public int groups() {
        return groups;
    }

    /** How many strata there are, empty ones included. */
    public int strata() {
        return tables.length / groups;
    }

    /** How many subjects there are. */
    public int size() {
        return Arrays.stream(tables).mapToInt(RiskTable::size).sum();
    }

    RiskTable table(int stratum, int group) {
        return tables[stratum * groups + group];
    }

    private static void requireLength(String name, int found, int needed) {
        if (found != needed) {
            throw new IllegalArgumentException(name + " has " + found + " elements where time has " + needed);
        }
    }

    private static void requireNumbers(String name, int[] numbers, int length, int count) {
        requireLength(name, numbers.length, length);
        if (count < 1) {
            throw new IllegalArgumentException("There must be at least one " + name);
        }
        for (int number : numbers) {
            if (number < 0 || number >= count) {
                throw new IllegalArgumentException("There is no " + name + " " + number + " among " + count);
            }
        }
    }

    private static double finite(double time, int index) {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException(
                    "The time of subject " + index + " is " + time + ", which is not finite");
        }
        // Turns -0.0 into 0.0, which sorting would keep apart
        return time + 0.0;
    }
}
