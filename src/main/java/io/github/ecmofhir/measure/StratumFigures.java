package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What one stratum has of one variable. */
public sealed interface StratumFigures {

    String stratum();

    /** Runs that have a value. */
    int n();

    int missing();

    /** Of a quantity. */
    record Numbers(String stratum, Summary summary) implements StratumFigures {

        @Override
        public int n() {
            return summary.n();
        }

        @Override
        public int missing() {
            return summary.missing();
        }
    }

    /**
     * Of a category, or of yes and no.
     *
     * @param levels value → how many of those with any value have it, in order; of yes and no only the yes
     */
    record Levels(String stratum, int n, int missing, Map<String, Proportion> levels) implements StratumFigures {

        /** @param counts of the levels that are shown, then of any others */
        static Levels of(String stratum, int size, List<String> shown, int... counts) {
            int known = IntStream.of(counts).sum();
            Map<String, Proportion> levels = new LinkedHashMap<>();
            for (int level = 0; level < shown.size(); level++) {
                levels.put(shown.get(level), Proportion.of(counts[level], known));
            }
            return new Levels(stratum, known, size - known, levels);
        }
    }
}
