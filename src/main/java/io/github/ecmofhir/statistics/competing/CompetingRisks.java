package io.github.ecmofhir.statistics.competing;

import io.github.ecmofhir.statistics.TimeGrid;

/**
 * Follow-up of groups of subjects that ended with one of several events, or with none of them: how many were at risk and
 * how many had which event at each distinct time.
 *
 * <p>Times are finite; those that only rounding parts are tied. At equal times events come before censorings. Immutable.
 * Made in O(n log n).
 */
public final class CompetingRisks {

    /** The cause of a follow-up that ended with none of the events. */
    public static final int CENSORED = 0;

    private final double[] grid;
    private final int causes;

    /** By group and distinct time: how many ended their follow-up then, or later. */
    private final int[][] atRisk;

    /** By group, cause from 0 (censored) and distinct time: how many ended so. */
    private final int[][][] ended;

    private CompetingRisks(double[] grid, int causes, int[][] atRisk, int[][][] ended) {
        this.grid = grid;
        this.causes = causes;
        this.atRisk = atRisk;
        this.ended = ended;
    }

    /**
     * The follow-up of several groups.
     *
     * @param time how long each subject was followed
     * @param cause what ended it: 0 for none of the events, or 1 to causes
     * @param causes how many kinds of event there are, at least 1
     * @param group the group of each subject, from 0 to groups - 1
     * @param groups how many groups there are, at least 1
     * @throws IllegalArgumentException when arrays differ in length or numbers are out of range
     */
    public static CompetingRisks of(double[] time, int[] cause, int causes, int[] group, int groups) {
        if (cause.length != time.length || group.length != time.length) {
            throw new IllegalArgumentException(
                    time.length + " times, " + cause.length + " causes and " + group.length + " groups");
        }
        if (causes < 1 || groups < 1) {
            throw new IllegalArgumentException(causes + " causes and " + groups + " groups");
        }
        double[] grid = TimeGrid.together(time);
        int[] rank = TimeGrid.ranks(grid, time);
        int[][] atRisk = new int[groups][grid.length];
        int[][][] ended = new int[groups][causes + 1][grid.length];
        for (int i = 0; i < time.length; i++) {
            ended[checked(group[i], groups, "group")][checked(cause[i], causes + 1, "cause")][rank[i]]++;
        }
        for (int g = 0; g < groups; g++) {
            int later = 0;
            for (int t = grid.length - 1; t >= 0; t--) {
                for (int c = 0; c <= causes; c++) {
                    later += ended[g][c][t];
                }
                atRisk[g][t] = later;
            }
        }
        return new CompetingRisks(grid, causes, atRisk, ended);
    }

    /** The follow-up of one group. */
    public static CompetingRisks of(double[] time, int[] cause, int causes) {
        return of(time, cause, causes, new int[time.length], 1);
    }

    /** How many groups there are. */
    public int groups() {
        return atRisk.length;
    }

    /** How many kinds of event there are. */
    public int causes() {
        return causes;
    }

    /** How many distinct times there are, of all groups together. */
    int times() {
        return grid.length;
    }

    double time(int rank) {
        return grid[rank];
    }

    int atRisk(int group, int time) {
        return atRisk[group][time];
    }

    int ended(int group, int cause, int time) {
        return ended[group][cause][time];
    }

    /** How many of a group had any of the events at a time. */
    int events(int group, int time) {
        int after = time + 1 < grid.length ? atRisk[group][time + 1] : 0;
        return atRisk[group][time] - after - ended[group][CENSORED][time];
    }

    /** The cause, when it is one. */
    int requireCause(int cause) {
        if (cause < 1 || cause > causes) {
            throw new IllegalArgumentException("There is no cause " + cause + " among " + causes);
        }
        return cause;
    }

    private static int checked(int number, int count, String name) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("There is no " + name + " " + number + " among " + count);
        }
        return number;
    }
}
