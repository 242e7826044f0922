package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.CodedColumn;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of two groups is exposed to something that begins at a time, and what tells when. The exposed group is the one
 * in which the time is known of anybody.
 *
 * @param column hours after the start of the run
 * @param groupA whether it is group A
 */
public record Exposure(String column, boolean groupA) {

    private static final String UNLOADING_START = "iabp_delay_h";

    /** Columns that divide runs by unloading, of which it is known when it began. */
    private static final Set<String> UNLOADING = Set.of("iabp_timing", "lv_unloading", UNLOADING_START);

    private static final String TIMING = "iabp_timing";
    private static final Set<String> THERE_AT_START = Set.of("before", "same-time");

    /**
     * That of two groups; empty where nothing tells when anything began.
     *
     * @throws Problem REQ_PARAMETER where the column that was asked for does not tell which group is exposed
     */
    static Optional<Exposure> of(ComparedGroups groups, ComparisonOptions options) {
        String asked = options.exposureStart();
        if (asked == null && !isOfUnloading(options)) {
            return Optional.empty();
        }
        String column = asked == null ? UNLOADING_START : asked;
        double[] hours = hours(groups.cohort(), column);
        int inA = 0;
        int inB = 0;
        for (int row = 0; row < hours.length; row++) {
            if (!Double.isNaN(hours[row])) {
                inA += groups.inA()[row] ? 1 : 0;
                inB += groups.inA()[row] ? 0 : 1;
            }
        }
        boolean one = (inA == 0) != (inB == 0);
        if (!one && asked != null) {
            throw undecided(groups, column, inA, inB);
        }
        return one ? Optional.of(new Exposure(column, inA > 0)) : Optional.empty();
    }

    /** Whether groups are divided by unloading. */
    static boolean isOfUnloading(ComparisonOptions options) {
        return UNLOADING.stream()
                .anyMatch(column -> options.by() != null && options.by().concerns(column)
                        || Stream.concat(options.groupA().stream(), options.groupB().stream())
                                .anyMatch(filter -> column.equals(filter.column())));
    }

    /** What a run of the exposed group must fit, beside not being exposed, to be in the other group. */
    public List<Filter> otherwise(ComparisonOptions options) {
        return (groupA ? options.groupB() : options.groupA())
                .stream()
                        .filter(filter -> !UNLOADING.contains(filter.column()) && !column.equals(filter.column()))
                        .toList();
    }

    /** Whether it is that to a balloon pump, of which it is also told that it was there at the start. */
    public boolean isOfBalloonPump() {
        return column.equals(UNLOADING_START);
    }

    /** The hours of each run; NaN where they are not known. */
    double[] hours(Cohort cohort) {
        return hours(cohort, column);
    }

    /** Whether a run of two groups is of the exposed one. */
    boolean isExposed(ComparedGroups groups, int row) {
        return groups.inA()[row] == groupA;
    }

    /** What the exposed group is called. */
    String label(ComparedGroups groups) {
        return groupA ? groups.labelA() : groups.labelB();
    }

    /** What the other group is called. */
    String otherLabel(ComparedGroups groups) {
        return groupA ? groups.labelB() : groups.labelA();
    }

    private static double[] hours(Cohort cohort, String column) {
        double[] hours = cohort.numbers(column).clone();
        if (column.equals(UNLOADING_START)) {
            CodedColumn timing = cohort.coded(TIMING);
            for (int row = 0; row < hours.length; row++) {
                int place = timing.places()[row];
                if (place >= 0 && THERE_AT_START.contains(timing.values().get(place))) {
                    hours[row] = 0;
                }
            }
        }
        return hours;
    }

    private static Problem undecided(ComparedGroups groups, String column, int inA, int inB) {
        return Problem.of(
                ProblemCode.REQ_PARAMETER,
                Place.parameter("exposureStart"),
                inA == 0
                        ? "No run of either group has a value in `" + column + "`."
                        : "`" + column + "` is known of " + inA + " runs of group " + groups.labelA() + " and of " + inB
                                + " of group " + groups.labelB() + ".",
                "The exposed group is the one in which the start of the exposure is known.",
                "Name the column that tells when the exposure of one group began, or leave out exposureStart.");
    }
}
