package io.github.ecmofhir.statistics;

import java.util.Arrays;

/**
 * The distinct times of a data set. Neighbouring times no further apart than {@link #TOLERANCE}, absolutely or relative
 * to the mean size of the distinct times, are one time, the smallest of their chain: they were equal before arithmetic
 * on clock times parted them. The rule is R's ({@code timefix} of package survival); there as here all groups of a data
 * set decide together.
 */
public final class TimeGrid {

    /** The square root of the machine precision. */
    static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private TimeGrid() {}

    /**
     * The distinct times of several arrays together, ascending. O(n log n).
     *
     * @throws IllegalArgumentException when a time is not finite
     */
    public static double[] together(double[]... times) {
        double[] all =
                new double[Arrays.stream(times).mapToInt(array -> array.length).sum()];
        int count = 0;
        for (double[] array : times) {
            requireFinite(array);
            for (double time : array) {
                // Adding 0 turns -0.0, which sorting would keep apart, into 0.0
                all[count++] = time + 0.0;
            }
        }
        Arrays.sort(all);
        return of(all);
    }

    /** The distinct times of an array, and for each of its times which of them it is. O(n). */
    public static Ranked ranked(double[] times) {
        requireFinite(times);
        int[] order = RowOrder.ascending(times);
        double[] ascending = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            // Adding 0 turns -0.0 into 0.0
            ascending[place] = times[order[place]] + 0.0;
        }
        double[] grid = of(ascending);
        int[] ranks = new int[order.length];
        int rank = 0;
        for (int place = 0; place < order.length; place++) {
            while (rank + 1 < grid.length && grid[rank + 1] <= ascending[place]) {
                rank++;
            }
            ranks[order[place]] = rank;
        }
        return new Ranked(grid, ranks);
    }

    /**
     * Times as ranks.
     *
     * @param grid the distinct times, ascending
     * @param ranks which of them each time is
     */
    public record Ranked(double[] grid, int[] ranks) {}

    /** For each time which of the distinct times it is. O(n log m). */
    public static int[] ranks(double[] grid, double[] times) {
        int[] ranks = new int[times.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = floor(grid, times[i]);
        }
        return ranks;
    }

    /** The last of ascending values that is no larger; -1 when there is none. */
    public static int floor(double[] ascending, double value) {
        // Adding 0 turns -0.0, which the search would put below 0.0, into 0.0
        int found = Arrays.binarySearch(ascending, value + 0.0);
        return found >= 0 ? found : -found - 2;
    }

    private static void requireFinite(double[] times) {
        for (double time : times) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("A time is " + time + ", which is not finite");
            }
        }
    }

    /** The distinct times among ascending ones, ascending. O(n). */
    static double[] of(double[] ascending) {
        double[] distinct = ascending.clone();
        var total = new CompensatedSum();
        int count = 0;
        for (double time : ascending) {
            if (count == 0 || time > distinct[count - 1]) {
                distinct[count++] = time;
                total.add(Math.abs(time));
            }
        }
        double closest = TOLERANCE * Math.max(1, total.value() / count);
        int kept = 0;
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double time = distinct[i];
            if (time - previous > closest) {
                distinct[kept++] = time;
            }
            previous = time;
        }
        return Arrays.copyOf(distinct, kept);
    }
}
