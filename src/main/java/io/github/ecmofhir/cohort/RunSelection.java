package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which runs of a patient who has several are counted. The start decides; where starts are equal the number of the run
 * does. A run of unknown start is neither the first nor the last.
 */
public enum RunSelection {
    FIRST_PER_ENCOUNTER("first-per-encounter", RunSelection::stay, earliest()),
    FIRST_PER_PATIENT("first-per-patient", EcmoRun::patientId, earliest()),
    LAST("last", EcmoRun::patientId, latest()),
    ALL("all", EcmoRun::runId, earliest());

    private final String code;
    private final Function<EcmoRun, String> unit;
    private final Comparator<EcmoRun> better;

    RunSelection(String code, Function<EcmoRun, String> unit, Comparator<EcmoRun> better) {
        this.code = code;
        this.unit = unit;
        this.better = better;
    }

    public String code() {
        return code;
    }

    /** @throws Problem REQ_PARAMETER, naming what there is */
    public static RunSelection ofCode(String code) {
        return Arrays.stream(values())
                .filter(selection -> selection.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("runSelection"),
                        "`" + code + "` is no way to select runs.",
                        "There are first-per-encounter, first-per-patient, last and all.",
                        "Use one of these."));
    }

    /** The rows that stay, in their order. */
    int[] select(CaseTable table, int[] rows) {
        if (this == ALL) {
            return rows;
        }
        Units units = table.units(this);
        int[] best = new int[units.count()];
        Arrays.fill(best, -1);
        for (int row : rows) {
            int unit = units.of(row);
            if (best[unit] < 0 || better.compare(table.run(row), table.run(best[unit])) < 0) {
                best[unit] = row;
            }
        }
        return Arrays.stream(rows).filter(row -> best[units.of(row)] == row).toArray();
    }

    /** The units of a table: to be made once, as to compare names takes longer than to choose. */
    Units units(List<EcmoRun> runs) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] unitOf = runs.stream()
                .mapToInt(run -> numbers.computeIfAbsent(unit.apply(run), name -> numbers.size()))
                .toArray();
        return new Units(numbers.size(), unitOf);
    }

    /**
     * Of what runs are units.
     *
     * @param count of the units
     * @param unitOf number of the unit of each run
     */
    record Units(int count, int[] unitOf) {

        int of(int row) {
            return unitOf[row];
        }
    }

    private static String stay(EcmoRun run) {
        return run.patientId()
                + (run.hospitalStayId() == null ? "/run/" + run.runId() : "/stay/" + run.hospitalStayId());
    }

    private static Comparator<EcmoRun> earliest() {
        return Comparator.comparing(EcmoRun::start, Comparator.nullsLast(RunSelection::byStart))
                .thenComparing(EcmoRun::runNumber, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(EcmoRun::runId);
    }

    private static Comparator<EcmoRun> latest() {
        return Comparator.comparing(EcmoRun::start, Comparator.nullsFirst(RunSelection::byStart))
                .thenComparing(EcmoRun::runNumber, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(EcmoRun::runId)
                .reversed();
    }

    /** By the clock where both times are known, else by the day. */
    private static int byStart(Moment one, Moment other) {
        return Long.compare(0, one.minutesTo(other));
    }
}
