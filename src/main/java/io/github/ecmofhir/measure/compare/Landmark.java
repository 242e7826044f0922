package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.measure.FollowUpTimes;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Comparison from a landmark on (Anderson, Cain and Gelber 1983): who died or left before it is left out, and who was
 * exposed only after it counts as not exposed. Otherwise the exposed have, until their exposure begins, a time in which
 * they cannot die.
 *
 * @param groups those that are compared
 * @param moved how many of them were exposed only after the landmark, and so moved to the other group
 */
record Landmark(ComparedGroups groups, int moved) {

    private static final double MINUTES_PER_HOUR = 60;

    /** The groups from the landmark on, if one was asked for. */
    static Landmark apply(ComparedGroups groups, @Nullable Exposure exposure, ComparisonOptions options) {
        Long minutes = options.options().curve().landmarkMinutes();
        if (minutes == null) {
            return new Landmark(groups, 0);
        }
        FollowUpTimes times = FollowUpTimes.of(groups.cohort(), options.options());
        int[] there = IntStream.range(0, groups.size())
                .filter(row -> times.time(row) != null)
                .toArray();
        ComparedGroups left = groups.at(there, "followed at the landmark of " + hours(minutes) + " h");
        return exposure == null ? new Landmark(left, 0) : exposed(left, exposure, minutes);
    }

    private static Landmark exposed(ComparedGroups followed, Exposure exposure, long minutes) {
        double[] all = exposure.hours(followed.cohort());
        ComparedGroups groups = followed.at(
                IntStream.range(0, followed.size())
                        .filter(row -> !exposure.isExposed(followed, row) || !Double.isNaN(all[row]))
                        .toArray(),
                "known when exposed (" + exposure.column() + ")");
        double[] hours = exposure.hours(groups.cohort());
        boolean[] inA = groups.inA().clone();
        int moved = 0;
        for (int row = 0; row < inA.length; row++) {
            if (exposure.isExposed(groups, row) && hours[row] * MINUTES_PER_HOUR > minutes) {
                inA[row] = !inA[row];
                moved++;
            }
        }
        return new Landmark(groups.divided(inA), moved);
    }

    /** As they are told. */
    static String hours(long minutes) {
        return BigDecimal.valueOf(minutes / MINUTES_PER_HOUR)
                .stripTrailingZeros()
                .toPlainString();
    }
}
