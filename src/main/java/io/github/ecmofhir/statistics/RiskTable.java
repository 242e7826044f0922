package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * How many were at risk, had the event and left without it at each distinct time, in ascending order of time. At equal
 * times events come before censorings: who is censored at a time is still at risk then.
 */
final class RiskTable {

    private final double[] times;
    private final int[] atRisk;
    private final int[] events;
    private final int[] censored;

    private RiskTable(double[] times, int[] atRisk, int[] events, int[] censored) {
        this.times = times;
        this.atRisk = atRisk;
        this.events = events;
        this.censored = censored;
    }

    /**
     * Counts times into the intervals that begin at the grid's values. O(k log m) for k distinct times and m grid
     * values.
     *
     * @param grid ascending distinct values, the first not above any time
     */
    static RiskTable of(CountedTimes events, CountedTimes censored, double[] grid) {
        int rows = Math.min(events.length() + censored.length(), grid.length);
        var table = new RiskTable(new double[rows], new int[rows], new int[rows], new int[rows]);
        int left = events.size() + censored.size();
        int row = 0;
        for (int event = 0, leaver = 0; left > 0; row++) {
            double next = Math.min(events.time(event), censored.time(leaver));
            int cell = TimeGrid.floor(grid, next);
            double end = cell + 1 < grid.length ? grid[cell + 1] : Double.POSITIVE_INFINITY;
            table.times[row] = grid[cell];
            table.atRisk[row] = left;
            for (; events.time(event) < end; event++) {
                table.events[row] += events.counts()[event];
            }
            for (; censored.time(leaver) < end; leaver++) {
                table.censored[row] += censored.counts()[leaver];
            }
            left -= table.events[row] + table.censored[row];
        }
        return new RiskTable(
                Arrays.copyOf(table.times, row),
                Arrays.copyOf(table.atRisk, row),
                Arrays.copyOf(table.events, row),
                Arrays.copyOf(table.censored, row));
    }

    /** How many distinct times there are. */
    int rows() {
        return times.length;
    }

    /** How many were followed. */
    int size() {
        return rows() == 0 ? 0 : atRisk[0];
    }

    double time(int row) {
        return times[row];
    }

    int atRisk(int row) {
        return atRisk[row];
    }

    int events(int row) {
        return events[row];
    }

    int censored(int row) {
        return censored[row];
    }

    int events() {
        return Arrays.stream(events).sum();
    }

    /** The last row at or before a time; -1 when there is none. */
    int rowAt(double time) {
        return TimeGrid.floor(times, time);
    }

    /** How many were still followed just before a time. */
    int atRiskAt(double time) {
        int row = TimeGrid.floor(times, time);
        int first = row >= 0 && times[row] == time ? row : row + 1;
        return first < rows() ? atRisk[first] : 0;
    }
}
