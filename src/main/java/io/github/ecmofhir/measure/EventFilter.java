package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.Complication;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which complications count: those of some phases, and those that were severe enough. An event of which phase or severity is
 * not stated may or may not be one of them, so a run that has no other is missing.
 *
 * @param phases codes of ecmo-phase; empty for all
 * @param severity the least severity that counts, code of ecmo-severity; null for any
 */
public record EventFilter(List<String> phases, @Nullable String severity) {

    /** Every complication counts. */
    public static final EventFilter NONE = new EventFilter(List.of(), null);

    /** Rising. */
    private static final List<String> SEVERITIES = List.of("minor", "major", "life-threatening", "fatal");

    /** The bucket of complications whose phase is not known. */
    private static final String UNKNOWN = "unknown";

    /** In the order of time, and last what is not known. */
    static final List<String> PHASES =
            List.of("implantation", "support", "explantation", "after-explantation", UNKNOWN);

    /** @throws Problem REQ_PARAMETER, naming what there is */
    public EventFilter {
        phases = List.copyOf(phases);
        phases.forEach(phase -> known("phase", phase, PHASES));
        if (severity != null) {
            known("severity", severity, SEVERITIES);
        }
    }

    /** The same of one phase only. */
    EventFilter in(String phase) {
        return new EventFilter(List.of(phase), severity);
    }

    /** Phase of an event: unknown where it is not stated. */
    static String phase(Complication event) {
        return event.phase() == null ? UNKNOWN : event.phase();
    }

    /** Whether any of these events of one run counts. */
    Presence any(Stream<Complication> events) {
        return events.map(this::counts).reduce(Presence.ABSENT, EventFilter::or);
    }

    /** Whether one event counts. */
    Presence counts(Complication event) {
        return and(inPhase(event), severeEnough(event));
    }

    private Presence inPhase(Complication event) {
        if (phases.isEmpty() || phases.contains(phase(event))) {
            return Presence.PRESENT;
        }
        return UNKNOWN.equals(phase(event)) ? Presence.MISSING : Presence.ABSENT;
    }

    private Presence severeEnough(Complication event) {
        if (severity == null) {
            return Presence.PRESENT;
        }
        return event.severity() == null
                ? Presence.MISSING
                : Presence.of(SEVERITIES.indexOf(event.severity()) >= SEVERITIES.indexOf(severity));
    }

    /** Yes if one is yes, else unknown if one is unknown. */
    private static Presence or(Presence one, Presence other) {
        if (one == Presence.PRESENT || other == Presence.PRESENT) {
            return Presence.PRESENT;
        }
        return one == Presence.MISSING || other == Presence.MISSING ? Presence.MISSING : Presence.ABSENT;
    }

    private static Presence and(Presence one, Presence other) {
        if (one == Presence.ABSENT || other == Presence.ABSENT) {
            return Presence.ABSENT;
        }
        return one == Presence.MISSING || other == Presence.MISSING ? Presence.MISSING : Presence.PRESENT;
    }

    private static void known(String parameter, String code, List<String> codes) {
        if (!codes.contains(code)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter(parameter),
                    "There is no " + parameter + " `" + code + "`.",
                    "There are: " + String.join(", ", codes) + ".",
                    "Use one of these.");
        }
    }
}
