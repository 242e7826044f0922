package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.measure.FollowUpTimes;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * Comparison from a landmark on (Anderson, Cain and Gelber 1983): who died or left before it is left out, and who was
 * exposed only after it counts as not exposed. Otherwise the exposed have, until their exposure begins, a time in which
 * they cannot die.
 */
final class Landmark {

    private static final double MINUTES_PER_HOUR = 60;

    private Landmark() {}

    static ComparedGroups apply(ComparedGroups groups, ComparisonOptions options) {
        Long minutes = options.options().curve().landmarkMinutes();
        if (minutes == null) {
            return groups;
        }
        FollowUpTimes times = FollowUpTimes.of(groups.cohort(), options.options());
        int[] there = IntStream.range(0, groups.size())
                .filter(row -> times.time(row) != null)
                .toArray();
        ComparedGroups left = groups.at(there, "followed at the landmark of " + hours(minutes) + " h");
        String start = options.exposureStart();
        if (start == null) {
            return left;
        }
        double[] hours = left.cohort().numbers(start);
        boolean[] exposed = new boolean[left.size()];
        for (int row = 0; row < exposed.length; row++) {
            // Where it is not known when it began it is not known to have begun
            exposed[row] = left.inA()[row] && hours[row] * MINUTES_PER_HOUR <= minutes;
        }
        return left.exposed(exposed);
    }

    /** How many runs of group A were exposed later than at their start; 0 where that is not known. */
    static int exposedLater(ComparedGroups groups, ComparisonOptions options) {
        String start = options.exposureStart();
        if (start == null) {
            return 0;
        }
        double[] hours = groups.cohort().numbers(start);
        return (int) IntStream.range(0, hours.length)
                .filter(row -> groups.inA()[row] && hours[row] > 0)
                .count();
    }

    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes / MINUTES_PER_HOUR)
                .stripTrailingZeros()
                .toPlainString();
    }
}
