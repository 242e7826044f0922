package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.CodedColumn;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The runs that centres are compared by, and how one came to them.
 *
 * @param cohort that they were taken from
 * @param centres in alphabetical order
 * @param centreOf the place of its centre for each run of the cohort, negative for one without a centre
 * @param known runs of a centre that have the outcome
 * @param rows those of them that lack no covariate either
 * @param flow what is said of the cohort's own selection included
 */
record CentreRuns(
        Cohort cohort, List<String> centres, int[] centreOf, int[] known, int[] rows, List<Cohort.Step> flow) {

    /** Runs that only the day is known of come first of that day, those without a start come last. */
    private static final Comparator<EcmoRun> BY_START = Comparator.comparing(
                    CentreRuns::start, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(EcmoRun::runId);

    private static final String CENTRE = "centre";

    /** @throws Problem CENTRES_TOO_FEW unless the cohort has runs of two centres */
    static CentreRuns of(Cohort cohort, EventOutcome outcome, Covariates covariates) {
        CodedColumn column = cohort.coded(CENTRE);
        int[] everybody = IntStream.range(0, cohort.size()).toArray();
        int[] counts = column.counts(everybody);
        int[] placeOf = new int[counts.length];
        List<String> centres = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            placeOf[value] = centres.size();
            if (counts[value] > 0) {
                centres.add(column.values().get(value));
            }
        }
        requireTwo(centres, cohort);
        int[] centreOf = Arrays.stream(column.places())
                .map(value -> value < 0 ? value : placeOf[value])
                .toArray();
        Steps steps = new Steps(cohort.flow(), everybody);
        steps.keep("a centre", row -> centreOf[row] >= 0);
        steps.keep(outcome.label() + " applies", row -> !outcome.isOutside(row));
        int[] known = steps.keep(outcome.label() + " known", outcome::isKnown);
        covariates.all().forEach(covariate -> steps.keep(covariate.name() + " known", covariate::isKnown));
        return new CentreRuns(cohort, List.copyOf(centres), centreOf, known, steps.rows, List.copyOf(steps.flow));
    }

    /** For each centre those of some runs that are its, in the order in which they began. */
    int[][] byCentre(int[] some) {
        List<List<Integer>> each = centres.stream()
                .map(centre -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int row : some) {
            each.get(centreOf[row]).add(row);
        }
        return each.stream()
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(cohort::run, BY_START))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** How many runs of each centre lack the outcome or a covariate. */
    int[] missing() {
        int[] missing = new int[centres.size()];
        for (int centre : centreOf) {
            if (centre >= 0) {
                missing[centre]++;
            }
        }
        for (int row : rows) {
            missing[centreOf[row]]--;
        }
        return missing;
    }

    /** By the clock on the wall of the centre. */
    private static @Nullable LocalDateTime start(EcmoRun run) {
        Moment start = run.start();
        if (start == null) {
            return null;
        }
        OffsetDateTime instant = start.instant();
        return instant == null ? start.day().atStartOfDay() : instant.toLocalDateTime();
    }

    private static void requireTwo(List<String> centres, Cohort cohort) {
        if (centres.size() < 2) {
            throw Problem.of(
                    ProblemCode.CENTRES_TOO_FEW,
                    Place.parameter(CENTRE),
                    centres.isEmpty()
                            ? "None of the " + cohort.size() + " runs of this cohort has a centre."
                            : "All runs of this cohort that have a centre are of " + centres.get(0) + ".",
                    "Centres are compared with each other, so there must be two.",
                    "Choose a larger cohort.");
        }
    }

    /** Runs that are left, condition by condition. */
    private static final class Steps {

        private final List<Cohort.Step> flow;
        private int[] rows;

        Steps(List<Cohort.Step> before, int[] rows) {
            this.flow = new ArrayList<>(before);
            this.rows = rows;
        }

        int[] keep(String name, IntPredicate condition) {
            int[] kept = Arrays.stream(rows).filter(condition).toArray();
            flow.add(new Cohort.Step(name, rows.length - kept.length, kept.length));
            rows = kept;
            return kept;
        }
    }
}
