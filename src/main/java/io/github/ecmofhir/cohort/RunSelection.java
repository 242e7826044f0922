package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
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
    private final BinaryOperator<EcmoRun> choice;

    RunSelection(String code, Function<EcmoRun, String> unit, BinaryOperator<EcmoRun> choice) {
        this.code = code;
        this.unit = unit;
        this.choice = choice;
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
        Map<String, EcmoRun> chosen = new HashMap<>();
        for (int row : rows) {
            EcmoRun run = table.run(row);
            chosen.merge(unit.apply(run), run, choice);
        }
        return Arrays.stream(rows)
                .filter(row -> table.run(row) == chosen.get(unit.apply(table.run(row))))
                .toArray();
    }

    private static String stay(EcmoRun run) {
        return run.patientId()
                + (run.hospitalStayId() == null ? "/run/" + run.runId() : "/stay/" + run.hospitalStayId());
    }

    private static BinaryOperator<EcmoRun> earliest() {
        return BinaryOperator.minBy(Comparator.comparing(EcmoRun::start, Comparator.nullsLast(RunSelection::byStart))
                .thenComparing(EcmoRun::runNumber, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(EcmoRun::runId));
    }

    private static BinaryOperator<EcmoRun> latest() {
        return BinaryOperator.maxBy(Comparator.comparing(EcmoRun::start, Comparator.nullsFirst(RunSelection::byStart))
                .thenComparing(EcmoRun::runNumber, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(EcmoRun::runId));
    }

    /** By the clock where both times are known, else by the day. */
    private static int byStart(Moment one, Moment other) {
        return Long.compare(0, one.minutesTo(other));
    }
}
