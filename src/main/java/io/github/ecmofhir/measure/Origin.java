package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The moment from which days are counted. */
public enum Origin {
    /** Start of blood flow. */
    RUN_START("run-start", run -> 0L),
    HOSPITAL_ADMISSION("hospital-admission", run -> run.outcome().admissionMinutes()),
    /** Beginning of the arrest: no-flow and low-flow time before the start. */
    ARREST("arrest", Origin::arrest),
    /** End of support, of who was then alive. */
    DECANNULATION("decannulation", run -> run.support().ended() ? run.support().endMinutes() : null);

    private final String code;
    private final Function<EcmoRun, @Nullable Long> minutes;

    Origin(String code, Function<EcmoRun, @Nullable Long> minutes) {
        this.code = code;
        this.minutes = minutes;
    }

    /** @throws Problem REQ_PARAMETER, naming what there is */
    public static Origin ofCode(String code) {
        return Arrays.stream(values())
                .filter(origin -> origin.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_PARAMETER,
                        Place.parameter("origin"),
                        "`" + code + "` is no origin of time.",
                        "There are: "
                                + Arrays.stream(values())
                                        .map(origin -> origin.code)
                                        .collect(Collectors.joining(", ")) + ".",
                        "Use one of these."));
    }

    /** Minutes from the start of blood flow; null where it is not known. */
    @Nullable
    Long minutes(EcmoRun run) {
        return minutes.apply(run);
    }

    /** Whether there is such a moment in the patient's life: who dies on support is not followed from its end. */
    Presence applies(EcmoRun run) {
        return switch (this) {
            case RUN_START, HOSPITAL_ADMISSION -> Presence.PRESENT;
            case ARREST -> {
                String arrest = run.indication().cardiacArrest();
                yield arrest == null ? Presence.MISSING : Presence.of(!"none".equals(arrest));
            }
            case DECANNULATION ->
                switch (run.outcome().diedOnSupport()) {
                    case PRESENT -> Presence.ABSENT;
                    case ABSENT -> Presence.PRESENT;
                    case MISSING -> Presence.MISSING;
                };
        };
    }

    private static @Nullable Long arrest(EcmoRun run) {
        Long noFlow = run.state().noFlowMinutes();
        Long lowFlow = run.state().lowFlowMinutes();
        return noFlow == null || lowFlow == null ? null : Long.valueOf(-noFlow - lowFlow);
    }
}
