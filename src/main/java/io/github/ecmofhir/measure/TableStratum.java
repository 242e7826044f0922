package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Stratifier;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The runs that one column of a table of characteristics is about.
 *
 * @param positions in the cohort, rising
 * @param compared whether it takes part in tests and differences
 */
record TableStratum(String name, int[] positions, boolean compared) {

    /** Name of the stratum of everybody. */
    static final String ALL = "all";

    /** Each run in one: the strata of a divided cohort, else everybody. Runs without a value are shown, not compared. */
    static List<TableStratum> of(Cohort cohort, @Nullable Stratifier by) {
        return by == null
                ? List.of(
                        new TableStratum(ALL, IntStream.range(0, cohort.size()).toArray(), false))
                : by.divide(cohort).all().stream()
                        .map(stratum -> new TableStratum(
                                stratum.value(),
                                stratum.positions(),
                                !stratum.value().equals(Stratifier.MISSING)))
                        .toList();
    }

    /** The values of its runs, of those of the cohort. */
    double[] of(double[] values) {
        double[] own = new double[positions.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[positions[i]];
        }
        return own;
    }

    int size() {
        return positions.length;
    }
}
