package io.github.ecmofhir.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who wants to know what is hidden in a table: he knows the sums and what is shown, and tries out all whole numbers. It shares
 * nothing with what hides them.
 */
public final class TableReader {

    private static final int MOST = 400;
    private static final int STEPS = 200_000;

    private final List<int[]> sums = new ArrayList<>();
    private final List<Integer> least = new ArrayList<>();
    private final List<Integer> most = new ArrayList<>();
    private int steps;

    /** A count that he sees. */
    public int shown(int count) {
        least.add(count);
        most.add(count);
        return least.size() - 1;
    }

    /** @param atLeast what he knows of it beforehand */
    public int hidden(int atLeast) {
        least.add(atLeast);
        most.add(MOST);
        return least.size() - 1;
    }

    public void sum(int total, int... parts) {
        sums.add(IntStream.concat(IntStream.of(total), Arrays.stream(parts)).toArray());
    }

    /** Whether the count could be another than it is, as far as he can tell. */
    public boolean doubts(int cell, int truth) {
        return isPossible(cell, least.get(cell), truth - 1) || isPossible(cell, truth + 1, most.get(cell));
    }

    /** Whether what he knows fits together with this. */
    public boolean isPossible(int cell, int from, int to) {
        int[] low = least.stream().mapToInt(Integer::intValue).toArray();
        int[] high = most.stream().mapToInt(Integer::intValue).toArray();
        low[cell] = Math.max(low[cell], from);
        high[cell] = Math.min(high[cell], to);
        steps = 0;
        return isSolvable(low, high);
    }

    private boolean isSolvable(int[] low, int[] high) {
        if (++steps > STEPS) {
            throw new IllegalStateException("The table is too large to be tried out");
        }
        if (!narrow(low, high)) {
            return false;
        }
        int open = IntStream.range(0, low.length)
                .filter(cell -> low[cell] < high[cell])
                .filter(cell -> sums.stream().anyMatch(sum -> Arrays.stream(sum).anyMatch(each -> each == cell)))
                .boxed()
                .min((a, b) -> Integer.compare(high[a] - low[a], high[b] - low[b]))
                .orElse(-1);
        if (open < 0) {
            return true;
        }
        for (int value = low[open]; value <= high[open]; value++) {
            int[] lower = low.clone();
            int[] higher = high.clone();
            lower[open] = value;
            higher[open] = value;
            if (isSolvable(lower, higher)) {
                return true;
            }
        }
        return false;
    }

    /** What the sums leave for each; false where they leave nothing. */
    private boolean narrow(int[] low, int[] high) {
        boolean isNarrowing = true;
        while (isNarrowing) {
            isNarrowing = false;
            for (int[] sum : sums) {
                int lows = 0;
                int highs = 0;
                for (int i = 1; i < sum.length; i++) {
                    lows += low[sum[i]];
                    highs += high[sum[i]];
                }
                isNarrowing |= limit(low, high, sum[0], lows, highs);
                for (int i = 1; i < sum.length; i++) {
                    int part = sum[i];
                    int otherLows = lows - low[part];
                    int otherHighs = highs - high[part];
                    if (limit(low, high, part, low[sum[0]] - otherHighs, high[sum[0]] - otherLows)) {
                        isNarrowing = true;
                        lows = otherLows + low[part];
                        highs = otherHighs + high[part];
                    }
                }
                if (Arrays.stream(sum).anyMatch(cell -> low[cell] > high[cell])) {
                    return false;
                }
            }
        }
        return IntStream.range(0, low.length).allMatch(cell -> low[cell] <= high[cell]);
    }

    private static boolean limit(int[] low, int[] high, int cell, int from, int to) {
        boolean isNews = from > low[cell] || to < high[cell];
        low[cell] = Math.max(low[cell], from);
        high[cell] = Math.min(high[cell], to);
        return isNews;
    }
}
