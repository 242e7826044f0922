package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.measure.FollowUpTimes;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Comparison from a landmark on (Anderson, Cain and Gelber 1983): who died or left before it is left out, and who was
 * exposed only after it counts as not exposed, if it fits the other group else, and is left out if not. Without a
 * landmark the exposed have, until their exposure begins, a time in which they cannot die.
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
        int[] there = rows(groups, row -> times.time(row) != null);
        ComparedGroups left = groups.at(there, "followed at the landmark of " + hours(minutes) + " h");
        return exposure == null ? new Landmark(left, 0) : exposed(left, exposure, minutes, options);
    }

    private static Landmark exposed(
            ComparedGroups followed, Exposure exposure, long minutes, ComparisonOptions options) {
        double[] start = exposure.hours(followed.cohort());
        ComparedGroups known = followed.at(
                rows(followed, row -> !exposure.isExposed(followed, row) || !Double.isNaN(start[row])),
                "known when exposed (" + exposure.column() + ")");
        List<Filter> otherwise = exposure.otherwise(options);
        boolean[] late = late(known, exposure, minutes);
        ComparedGroups groups = otherwise.isEmpty()
                ? known
                : known.at(
                        rows(
                                known,
                                row -> !late[row]
                                        || otherwise.stream()
                                                .allMatch(
                                                        filter -> known.cohort().fits(filter, row))),
                        "exposed by the landmark, or else fit for group " + exposure.otherLabel(known));
        boolean[] moving = late(groups, exposure, minutes);
        boolean[] inA = groups.inA().clone();
        for (int row = 0; row < inA.length; row++) {
            inA[row] ^= moving[row];
        }
        return new Landmark(groups.divided(inA), ComparedGroups.count(moving));
    }

    /** Who of the exposed group was exposed only after the landmark. */
    private static boolean[] late(ComparedGroups groups, Exposure exposure, long minutes) {
        double[] start = exposure.hours(groups.cohort());
        boolean[] late = new boolean[start.length];
        for (int row = 0; row < late.length; row++) {
            late[row] = exposure.isExposed(groups, row) && start[row] * MINUTES_PER_HOUR > minutes;
        }
        return late;
    }

    private static int[] rows(ComparedGroups groups, IntPredicate kept) {
        return IntStream.range(0, groups.size()).filter(kept).toArray();
    }

    /** As they are told. */
    static String hours(long minutes) {
        return BigDecimal.valueOf(minutes / MINUTES_PER_HOUR)
                .stripTrailingZeros()
                .toPlainString();
    }
}
