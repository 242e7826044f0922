package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.Summary;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The outcome in one group.
 *
 * @param n runs that are counted
 * @param events those that had it; empty where it is a quantity
 * @param missing runs whose outcome should be known and is not
 * @param outside runs that the outcome does not concern, or not yet
 * @param leftOut runs whose outcome is known and which are not counted: their matched partner's is not known, or they
 *     lack a covariate
 * @param summary of a quantity; null of an event
 */
public record GroupFigures(
        String label,
        int n,
        OptionalInt events,
        int missing,
        int outside,
        int leftOut,
        @Nullable Summary summary) {

    /**
     * Of the runs of one group among some.
     *
     * @param counted those of the rows that are counted, all of known outcome
     */
    static GroupFigures of(String label, Outcome outcome, int[] rows, int[] counted, boolean[] inA, boolean wanted) {
        int known = 0;
        int missing = 0;
        int outside = 0;
        for (int row : rows) {
            if (inA[row] == wanted) {
                known += outcome.isKnown(row) ? 1 : 0;
                outside += !outcome.isKnown(row) && outcome.isOutside(row) ? 1 : 0;
                missing += !outcome.isKnown(row) && !outcome.isOutside(row) ? 1 : 0;
            }
        }
        int n = 0;
        int events = 0;
        double[] values = new double[counted.length];
        for (int row : counted) {
            if (inA[row] != wanted) {
                continue;
            }
            if (outcome instanceof ModelledOutcome event) {
                events += event.isEvent(row) ? 1 : 0;
            } else if (outcome instanceof NumberOutcome number) {
                values[n] = number.values()[row];
            }
            n++;
        }
        boolean isNumber = outcome instanceof NumberOutcome;
        return new GroupFigures(
                label,
                n,
                isNumber ? OptionalInt.empty() : OptionalInt.of(events),
                missing,
                outside,
                known - n,
                isNumber ? Summary.of(Arrays.copyOf(values, n)) : null);
    }
}
