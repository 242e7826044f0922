package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.LengthFact;
import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.SegmentFact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The extracorporeal support itself.
 *
 * @param mode V-A, V-V, A-V or a local code; null when not stated
 * @param minutes pump-flow time: as stated, else the sum of the segments, else the length of a run without pauses; null
 *     when none is known
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
        List<SegmentFact> segments = facts.treatments().segments();
        Long wholeRun = clock.exactMinutes(run.end());
        Long minutes = length(facts.findings().lengths(), SUPPORT_DURATION);
        if (minutes == null) {
            minutes = segments.isEmpty() ? wholeRun : flow(segments, wholeRun);
        }
        return new Support(
                mode(run.mode()),
                run.configuration(),
                run.urgency(),
                Presence.of(run.ecpr()),
                minutes,
                end(wholeRun, minutes, clock.minutes(run.end())),
                isEnded(run),
                segments.stream()
                                .map(SegmentFact::mode)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1);
    }

    /** Completed, or stopped with an outcome: deaths on support are often recorded as stopped. */
    private static boolean isEnded(RunFact run) {
        return "completed".equals(run.status()) || ("stopped".equals(run.status()) && run.outcome() != null);
    }

    private static @Nullable String mode(@Nullable String code) {
        return code == null ? null : MODES.getOrDefault(code, code);
    }

    /** By the clock, else by what is stated of the length, else by the dates. */
    private static @Nullable Long end(@Nullable Long exact, @Nullable Long stated, @Nullable Long byDay) {
        if (exact != null) {
            return exact;
        }
        return stated != null ? stated : byDay;
    }

    /**
     * Sum of the segments. Where one has no clock times a single segment is the whole run; between several there may have
     * been pauses of unknown length.
     */
    private static @Nullable Long flow(List<SegmentFact> segments, @Nullable Long wholeRun) {
        Long sum = sum(segments);
        return sum == null && segments.size() == 1 ? wholeRun : sum;
    }

    private static @Nullable Long sum(List<SegmentFact> segments) {
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
