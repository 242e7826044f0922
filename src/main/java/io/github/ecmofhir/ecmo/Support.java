package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The extracorporeal support itself.
 *
 * @param mode V-A, V-V, A-V or a local code; null when not stated
 * @param minutes pump-flow time: as stated, else the sum of the segments, else the length of the run; null when none is
 *     known
 * @param endMinutes from the start to the end of support; null when not known
 * @param ended whether support is over
 * @param converted whether the mode changed during the run
 */
public record Support(
        @Nullable String mode,
        @Nullable String configuration,
        @Nullable String urgency,
        Presence ecpr,
        @Nullable Long minutes,
        @Nullable Long endMinutes,
        boolean ended,
        boolean converted) {

    /** SNOMED CT 251286000 | Extracorporeal gas exchange duration. */
    static final String SUPPORT_DURATION = "251286000";

    private static final Map<String, String> MODES = Map.of("786451004", "V-A", "786453001", "V-V", "786452006", "A-V");

    static Support of(RunFacts facts, RunClock clock) {
        RunFact run = facts.run();
        Long stated = length(facts.lengths(), SUPPORT_DURATION);
        Long wholeRun = clock.minutes(null, run.end());
        Long segments = sum(facts.segments());
        Long minutes = stated != null ? stated : segments != null ? segments : exact(clock, run, wholeRun);
        return new Support(
                mode(run.mode()),
                run.configuration(),
                run.urgency(),
                Presence.of(run.ecpr()),
                minutes,
                wholeRun != null ? wholeRun : minutes,
                isEnded(run),
                facts.segments().stream().map(SegmentFact::mode).distinct().count() > 1);
    }

    /** Completed, or stopped with an outcome: deaths on support are often recorded as stopped. */
    private static boolean isEnded(RunFact run) {
        return "completed".equals(run.status()) || ("stopped".equals(run.status()) && run.outcome() != null);
    }

    private static @Nullable String mode(@Nullable String code) {
        return code == null ? null : MODES.getOrDefault(code, code);
    }

    /** A run of two dates has no known length in minutes. */
    private static @Nullable Long exact(RunClock clock, RunFact run, @Nullable Long wholeRun) {
        Moment end = run.end();
        return clock.isExact() && end != null && end.isExact() ? wholeRun : null;
    }

    private static @Nullable Long sum(List<SegmentFact> segments) {
        if (segments.isEmpty()) {
            return null;
        }
        long minutes = 0;
        for (SegmentFact segment : segments) {
            Moment start = segment.start();
            Moment end = segment.end();
            if (start == null || end == null || !start.isExact() || !end.isExact()) {
                return null;
            }
            minutes += start.minutesTo(end);
        }
        return minutes;
    }

    /** The one stated length with a code; null when there is none. */
    static @Nullable Long length(List<LengthFact> lengths, String code) {
        return lengths.stream()
                .filter(length -> length.code().equals(code))
                .map(LengthFact::minutes)
                .findFirst()
                .orElse(null);
    }
}
