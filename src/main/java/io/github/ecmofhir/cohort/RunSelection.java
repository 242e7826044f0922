package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which runs of a patient who has several are counted. */
public enum RunSelection {
    FIRST_PER_ENCOUNTER("first-per-encounter", RunSelection::stay, BinaryOperator.minBy(byStart())),
    FIRST_PER_PATIENT("first-per-patient", EcmoRun::patientId, BinaryOperator.minBy(byStart())),
    LAST("last", EcmoRun::patientId, BinaryOperator.maxBy(byStart())),
    ALL("all", EcmoRun::runId, BinaryOperator.minBy(byStart()));

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
    List<Integer> select(CaseTable table, List<Integer> rows) {
        if (this == ALL) {
            return rows;
        }
        Map<String, EcmoRun> chosen = new LinkedHashMap<>();
        for (int row : rows) {
            EcmoRun run = table.run(row);
            chosen.merge(unit.apply(run), run, choice);
        }
        return rows.stream()
                .filter(row -> {
                    EcmoRun run = table.run(row);
                    return run == chosen.get(unit.apply(run));
                })
                .collect(Collectors.toList());
    }

    private static String stay(EcmoRun run) {
        return run.hospitalStayId() == null ? "run " + run.runId() : run.hospitalStayId();
    }

    /** By start; the number of the run decides where starts are equal or not known. */
    private static Comparator<EcmoRun> byStart() {
        return Comparator.comparing(RunSelection::day)
                .thenComparing(RunSelection::instant)
                .thenComparing(run -> run.runNumber() == null ? Integer.MAX_VALUE : run.runNumber())
                .thenComparing(EcmoRun::runId);
    }

    private static LocalDate day(EcmoRun run) {
        Moment start = run.start();
        return start == null ? LocalDate.MAX : start.day();
    }

    private static long instant(EcmoRun run) {
        Moment start = run.start();
        return start == null || start.instant() == null ? 0 : start.instant().toEpochSecond();
    }
}
