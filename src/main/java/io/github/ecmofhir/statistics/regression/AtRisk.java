package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.TimeGrid;

/**
 * Who was under observation from when to when, and whether the event ended it: one row a subject, or several rows of
 * one subject whose covariates change (the counting process of Andersen and Gill 1982). A row is at risk after its
 * start up to its end, its end included.
 *
 * <p>Times that only rounding parts are tied, as in R. Immutable.
 */
public final class AtRisk {

    /** The start of who was there from the beginning: before the first of the distinct times. */
    private static final int BEGINNING = -1;

    private final double[] grid;
    private final int[] start;
    private final int[] stop;
    private final boolean[] event;
    private final int[] stratum;
    private final int strata;

    private AtRisk(double[] grid, int[] start, int[] stop, boolean[] event, int[] stratum, int strata) {
        this.grid = grid;
        this.start = start;
        this.stop = stop;
        this.event = event;
        this.stratum = stratum;
        this.strata = strata;
    }

    /**
     * Subjects observed from the beginning.
     *
     * @param time how long each was observed, finite
     * @param event whether the event ended it
     */
    public static AtRisk of(double[] time, boolean[] event) {
        requireLength("outcomes", event.length, time.length);
        TimeGrid.Ranked stop = TimeGrid.ranked(time);
        return new AtRisk(stop.grid(), new int[0], stop.ranks(), event, new int[0], 1);
    }

    /**
     * Rows observed from a time on.
     *
     * @param start when each comes under observation, finite
     * @param stop when it ends, after the start
     * @param event whether the event ended it
     * @throws IllegalArgumentException when a row ends before it starts, or at once
     */
    public static AtRisk between(double[] start, double[] stop, boolean[] event) {
        requireLength("starts", start.length, stop.length);
        requireLength("outcomes", event.length, stop.length);
        double[] grid = TimeGrid.together(start, stop);
        int[] starts = TimeGrid.ranks(grid, start);
        int[] stops = TimeGrid.ranks(grid, stop);
        for (int row = 0; row < stops.length; row++) {
            if (starts[row] >= stops[row]) {
                throw new IllegalArgumentException("Row " + row + " starts at " + start[row] + " and ends at "
                        + stop[row] + ", which is not after it");
            }
        }
        return new AtRisk(grid, starts, stops, event, new int[0], 1);
    }

    /**
     * The same rows compared within strata only.
     *
     * @param stratum a number for each row, from 0 to strata - 1
     * @param strata how many there are, empty ones included
     */
    public AtRisk stratified(int[] stratum, int strata) {
        requireLength("strata", stratum.length, size());
        for (int one : stratum) {
            if (one < 0 || one >= strata) {
                throw new IllegalArgumentException("There is no stratum " + one + " among " + strata);
            }
        }
        return new AtRisk(grid, start, stop, event, stratum, strata);
    }

    /** How many rows there are. */
    public int size() {
        return stop.length;
    }

    /** How many of them end with the event. */
    public int events() {
        int events = 0;
        for (boolean one : event) {
            events += one ? 1 : 0;
        }
        return events;
    }

    /** How many distinct times there are. */
    int times() {
        return grid.length;
    }

    /** One of the distinct times, from the earliest, 0. */
    double time(int rank) {
        return grid[rank];
    }

    /** The distinct time at which a row comes under observation; -1 when it was from the beginning. */
    int start(int row) {
        return entersLate() ? start[row] : BEGINNING;
    }

    /** The distinct time at which a row ends. */
    int stop(int row) {
        return stop[row];
    }

    boolean event(int row) {
        return event[row];
    }

    int stratum(int row) {
        return stratum.length == 0 ? 0 : stratum[row];
    }

    int strata() {
        return strata;
    }

    /** Whether rows come under observation at times of their own. */
    boolean entersLate() {
        return start.length > 0;
    }

    private static void requireLength(String name, int found, int rows) {
        if (found != rows) {
            throw new IllegalArgumentException("There are " + found + " " + name + " for " + rows + " rows");
        }
    }
}
