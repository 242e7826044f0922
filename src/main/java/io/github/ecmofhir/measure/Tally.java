package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.Proportion;
import java.util.Arrays;

/**
 * Counted answers. Always: initial = denominator + missing + pending + excluded; the denominator holds the numerator.
 *
 * @param excluded runs to which the question does not apply
 */
public record Tally(int initial, int numerator, int denominator, int missing, int pending, int excluded) {

    /** @param counts of each {@link Answer}, in their order */
    static Tally of(int... counts) {
        int yes = counts[Answer.YES.ordinal()];
        int no = counts[Answer.NO.ordinal()];
        return new Tally(
                Arrays.stream(counts).sum(),
                yes,
                yes + no,
                counts[Answer.MISSING.ordinal()],
                counts[Answer.PENDING.ordinal()],
                counts[Answer.EXCLUDED.ordinal()]);
    }

    public Proportion proportion() {
        return Proportion.of(numerator, denominator);
    }

    /** Share of missing among those who were asked and have had time to answer. */
    double missingShare() {
        int asked = denominator + missing;
        return asked == 0 ? 0 : (double) missing / asked;
    }
}
