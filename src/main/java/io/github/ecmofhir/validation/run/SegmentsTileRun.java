package io.github.ecmofhir.validation.run;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;

/** ECMO-X07: mode segments follow each other without overlap, from the start of the run to its end. */
final class SegmentsTileRun implements RunRule {

    /** Clocks and typing are not exact. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    private record Segment(Part<Procedure> part, When start, Optional<When> end) {}

    @Override
    public Stream<Issue> check(RunFile run) {
        List<Segment> segments = run.parts("ecmo-mode-segment", Procedure.class)
                .flatMap(part -> When.start(part.resource().getPerformed())
                        .map(start -> new Segment(
                                part, start, When.end(part.resource().getPerformed())))
                        .stream())
                .sorted(Comparator.comparing(segment -> segment.start().earliest()))
                .toList();
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (liesOutside(segment, run)) {
                issues.add(error(
                        segment, "The segment lies outside its run.", "A segment begins and ends within its run."));
            }
            if (i > 0) {
                compare(segments.get(i - 1), segment).ifPresent(issues::add);
            }
        }
        if (!segments.isEmpty()) {
            unaccounted(segments.get(0), segments.get(segments.size() - 1), run).ifPresent(issues::add);
        }
        return issues.stream();
    }

    /** Time of the run before the first segment or after the last. */
    private static Optional<Issue> unaccounted(Segment first, Segment last, RunFile run) {
        if (run.start()
                .filter(start -> start.plus(SLACK).isBefore(first.start()))
                .isPresent()) {
            return Optional.of(gap(first, "The run begins before its first segment."));
        }
        return last.end()
                .filter(end -> run.end()
                        .filter(runEnd -> end.plus(SLACK).isBefore(runEnd))
                        .isPresent())
                .map(end -> gap(last, "The run goes on after its last segment."));
    }

    private static boolean liesOutside(Segment segment, RunFile run) {
        boolean early = run.start()
                .filter(start -> segment.start().plus(SLACK).isBefore(start))
                .isPresent();
        boolean late = run.end()
                .filter(end -> segment.end()
                                .filter(last -> last.isAfter(end.plus(SLACK)))
                                .isPresent()
                        || segment.start().isAfter(end.plus(SLACK)))
                .isPresent();
        return early || late;
    }

    private static Optional<Issue> compare(Segment before, Segment after) {
        if (before.end().isEmpty()) {
            return Optional.of(
                    error(after, "The segment before it has no end.", "A segment ends when the next begins."));
        }
        When end = before.end().get();
        if (after.start().plus(SLACK).isBefore(end)) {
            return Optional.of(
                    error(after, "The segment begins before the one before it has ended.", "Segments do not overlap."));
        }
        if (end.plus(SLACK).isBefore(after.start())) {
            return Optional.of(gap(after, "There is a gap between this segment and the one before it."));
        }
        return Optional.empty();
    }

    private static Issue gap(Segment segment, String found) {
        return Issue.warning(
                ProblemCode.SEGMENTS_DO_NOT_TILE,
                segment.part().place().at("Procedure.performed"),
                found,
                "A gap is time without flow, and not counted as support.",
                "Leave it if support was interrupted; otherwise let the segments tile the run.");
    }

    private static Issue error(Segment segment, String found, String needed) {
        return Issue.error(
                ProblemCode.SEGMENTS_DO_NOT_TILE,
                segment.part().place().at("Procedure.performed"),
                found,
                needed,
                "Correct the times of the segments or of the run.");
    }
}
