package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Runs in order, of which some were taken out and others put in: the runs as they are now, and where each was before. */
final class Replaced {

    private static final int NEW = -1;

    private final EcmoRun[] runs;
    private final int[] before;

    private Replaced(EcmoRun[] runs, int[] before) {
        this.runs = runs;
        this.before = before;
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
        int size = runs.size() - without.size() + added.size();
        Replaced replaced = new Replaced(new EcmoRun[size], new int[size]);
        int filled = 0;
        int next = 0;
        for (int row = 0; row < runs.size(); row++) {
            EcmoRun run = runs.get(row);
            if (without.contains(run)) {
                continue;
            }
            while (next < added.size() && order.compare(added.get(next), run) < 0) {
                replaced.set(filled++, added.get(next++), NEW);
            }
            replaced.set(filled++, run, row);
        }
        while (next < added.size()) {
            replaced.set(filled++, added.get(next++), NEW);
        }
        return replaced;
    }

    private void set(int row, EcmoRun run, int rowBefore) {
        runs[row] = run;
        before[row] = rowBefore;
    }

    List<EcmoRun> runs() {
        return List.of(runs);
    }

    /** The row that a run had, or -1 when it was put in. */
    int before(int row) {
        return before[row];
    }
}
