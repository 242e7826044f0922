package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Runs in order, of which some were taken out and others put in: the runs as they are now, and where each was before. */
final class Replaced {

    private final EcmoRun[] runs;
    private final List<Kept> kept = new ArrayList<>();
    private final int[] added;

    /** Rows that follow each other, now as before. */
    private record Kept(int before, int now, int count) {}

    private Replaced(int size, int added) {
        this.runs = new EcmoRun[size];
        this.added = new int[added];
    }

    /**
     * Cost: one look at each run.
     *
     * @param runs in the order
     * @param gone of these, the very objects
     * @param come in any order
     */
    static Replaced of(
            List<EcmoRun> runs, Collection<EcmoRun> gone, Collection<EcmoRun> come, Comparator<EcmoRun> order) {
        Set<EcmoRun> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(gone);
        List<EcmoRun> added = come.stream().sorted(order).toList();
        Replaced replaced = new Replaced(runs.size() - without.size() + added.size(), added.size());
        int now = 0;
        int next = 0;
        int first = 0;
        for (int row = 0; row <= runs.size(); row++) {
            EcmoRun run = row < runs.size() ? runs.get(row) : null;
            boolean taken = run != null && without.contains(run);
            int until = next;
            while (until < added.size() && (run == null || order.compare(added.get(until), run) < 0)) {
                until++;
            }
            if (run == null || taken || until > next) {
                now = replaced.keep(runs, first, row, now);
                first = taken ? row + 1 : row;
            }
            for (; next < until; next++) {
                replaced.added[next] = now;
                replaced.runs[now++] = added.get(next);
            }
        }
        return replaced;
    }

    /** @return the next row */
    private int keep(List<EcmoRun> all, int from, int to, int now) {
        for (int row = from; row < to; row++) {
            runs[now + row - from] = all.get(row);
        }
        if (to > from) {
            kept.add(new Kept(from, now, to - from));
        }
        return now + to - from;
    }

    List<EcmoRun> runs() {
        return List.of(runs);
    }

    int size() {
        return runs.length;
    }

    /** The rows of the runs that were put in. */
    int[] added() {
        return added;
    }

    /**
     * Copies what belongs to the runs that stayed to their new rows.
     *
     * @param before array with an element for each row before
     * @param now array of the same kind with one for each row now
     */
    void copy(Object before, Object now) {
        kept.forEach(rows -> System.arraycopy(before, rows.before(), now, rows.now(), rows.count()));
    }
}
