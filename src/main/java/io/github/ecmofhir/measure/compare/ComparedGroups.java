package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Strata;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The two groups that are compared: A, whose difference is told, and B, which it is compared with.
 *
 * @param cohort the runs of both, in order of run identifier
 * @param inA for each of them whether it is in group A
 * @param flow how one came to them, what is said of the cohort's own selection included
 */
record ComparedGroups(Cohort cohort, boolean[] inA, String labelA, String labelB, List<Cohort.Step> flow) {

    /**
     * @throws Problem GROUPS_NOT_TWO where a column has not exactly two values, or a group nobody; GROUPS_OVERLAP where
     *     runs are in both
     */
    static ComparedGroups of(Cohort cohort, ComparisonOptions options) {
        Stratifier by = options.by();
        return by == null ? byFilters(cohort, options) : byColumn(cohort, by, options.references());
    }

    int size() {
        return inA.length;
    }

    int sizeOfA() {
        return count(inA);
    }

    /** How many of some runs are in group A. */
    int sizeOfA(int[] rows) {
        return (int) Arrays.stream(rows).filter(row -> inA[row]).count();
    }

    /** The same groups with some of their runs. */
    ComparedGroups at(int[] positions, String step) {
        boolean[] kept = new boolean[positions.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = inA[positions[i]];
        }
        List<Cohort.Step> steps = new ArrayList<>(flow);
        steps.add(new Cohort.Step(step, size() - kept.length, kept.length));
        return new ComparedGroups(cohort.at(positions), kept, labelA, labelB, List.copyOf(steps));
    }

    /** The same runs with others in group A. */
    ComparedGroups divided(boolean[] nowInA) {
        return new ComparedGroups(cohort, nowInA, labelA, labelB, flow);
    }

    private static ComparedGroups byColumn(Cohort cohort, Stratifier by, List<String> references) {
        List<Strata.Stratum> strata = by.divide(cohort).all().stream()
                .filter(stratum -> !Stratifier.MISSING.equals(stratum.value()))
                .toList();
        if (strata.size() != 2) {
            throw Problem.of(
                    ProblemCode.GROUPS_NOT_TWO,
                    Place.parameter("by"),
                    "`" + by + "` has " + (strata.isEmpty() ? "no value" : values(strata)) + " in this cohort of "
                            + cohort.size() + " runs.",
                    "Two groups are compared, so it must have exactly two values.",
                    "Choose runs of two values with filter, or say the groups with groupA and groupB.");
        }
        Strata.Stratum first = strata.get(0);
        Strata.Stratum second = strata.get(1);
        boolean firstIsReference = references.stream()
                .filter(value -> value.equals(first.value()) || value.equals(second.value()))
                .findFirst()
                .map(value -> value.equals(first.value()))
                .orElse(first.positions().length >= second.positions().length);
        return of(
                cohort,
                firstIsReference ? second.positions() : first.positions(),
                firstIsReference ? first.positions() : second.positions(),
                firstIsReference ? second.value() : first.value(),
                firstIsReference ? first.value() : second.value(),
                "a value of " + by);
    }

    private static String values(List<Strata.Stratum> strata) {
        return (strata.size() == 1 ? "one value: " : strata.size() + " values: ")
                + strata.stream()
                        .limit(10)
                        .map(stratum -> stratum.value() + " (" + stratum.positions().length + ")")
                        .collect(Collectors.joining(", "))
                + (strata.size() > 10 ? ", …" : "");
    }

    private static ComparedGroups byFilters(Cohort cohort, ComparisonOptions options) {
        int[] a = fitting(cohort, options.groupA());
        int[] b = fitting(cohort, options.groupB());
        requireRuns(a, "groupA");
        requireRuns(b, "groupB");
        long both = Arrays.stream(a)
                .filter(position -> Arrays.binarySearch(b, position) >= 0)
                .count();
        if (both > 0) {
            throw Problem.of(
                    ProblemCode.GROUPS_OVERLAP,
                    Place.parameter("groupB"),
                    both + " runs are in both groups.",
                    "A run is in one group at most.",
                    "Make the conditions exclude each other.");
        }
        return of(cohort, a, b, label(options.groupA()), label(options.groupB()), "in one of the groups");
    }

    private static int[] fitting(Cohort cohort, List<Filter> filters) {
        return IntStream.range(0, cohort.size())
                .filter(position -> filters.stream().allMatch(filter -> cohort.fits(filter, position)))
                .toArray();
    }

    private static void requireRuns(int[] positions, String parameter) {
        if (positions.length == 0) {
            throw Problem.of(
                    ProblemCode.GROUPS_NOT_TWO,
                    Place.parameter(parameter),
                    "No run of this cohort fits the conditions.",
                    "Each group has runs.",
                    "Correct the conditions, or choose another cohort.");
        }
    }

    private static String label(List<Filter> filters) {
        return filters.stream().map(Filter::toString).collect(Collectors.joining(" and "));
    }

    private static ComparedGroups of(Cohort cohort, int[] a, int[] b, String labelA, String labelB, String step) {
        boolean[] isA = new boolean[cohort.size()];
        for (int position : a) {
            isA[position] = true;
        }
        int[] both =
                IntStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
        boolean[] inA = new boolean[both.length];
        for (int i = 0; i < both.length; i++) {
            inA[i] = isA[both[i]];
        }
        List<Cohort.Step> flow = new ArrayList<>(cohort.flow());
        flow.add(new Cohort.Step(step, cohort.size() - both.length, both.length));
        return new ComparedGroups(cohort.at(both), inA, labelA, labelB, List.copyOf(flow));
    }

    static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
