package io.github.ecmofhir.measure.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are compared as they stand, everybody counting once.
 *
 * @param rows which of the runs of both groups
 * @param sets for each of them the set it was matched into; null where they were not matched
 */
record Sample(int[] rows, int @Nullable [] sets) {

    static Sample everybody(int size) {
        return new Sample(IntStream.range(0, size).toArray(), null);
    }

    /** The same without runs whose outcome is unknown, and without sets that lack a group then. */
    Sample known(Outcome outcome, boolean[] inA) {
        int[] kept = IntStream.range(0, rows.length)
                .filter(i -> outcome.isKnown(rows[i]))
                .toArray();
        int[] setOf = sets;
        if (setOf == null) {
            return new Sample(at(rows, kept), null);
        }
        int most = Arrays.stream(setOf).max().orElse(-1) + 1;
        boolean[] a = new boolean[most];
        boolean[] b = new boolean[most];
        for (int i : kept) {
            (inA[rows[i]] ? a : b)[setOf[i]] = true;
        }
        int[] whole =
                Arrays.stream(kept).filter(i -> a[setOf[i]] && b[setOf[i]]).toArray();
        return new Sample(at(rows, whole), at(setOf, whole));
    }

    private static int[] at(int[] values, int[] places) {
        return Arrays.stream(places).map(place -> values[place]).toArray();
    }
}
