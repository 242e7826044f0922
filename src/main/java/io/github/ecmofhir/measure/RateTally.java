package io.github.ecmofhir.measure;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.statistics.Rate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Events over time on support. All events of a run count, and the time of the runs that were looked at. Always: initial =
 * assessed + missing.
 *
 * @param assessed runs that were looked at and whose support is known
 * @param minutes of support of these together
 */
public record RateTally(int initial, int assessed, int events, long minutes, int missing) {

    private static final double MINUTES_PER_HOUR = 60.0;
    private static final double HOURS = 1000;

    static RateTally of(Stream<EcmoRun> runs, Predicate<EcmoRun> assessed, ToIntFunction<EcmoRun> events) {
        List<EcmoRun> all = runs.toList();
        List<EcmoRun> counted = all.stream()
                .filter(run -> assessed.test(run) && run.support().minutes() != null)
                .toList();
        return new RateTally(
                all.size(),
                counted.size(),
                counted.stream().mapToInt(events).sum(),
                counted.stream().mapToLong(RateTally::minutes).sum(),
                all.size() - counted.size());
    }

    /** Hours of support. */
    public double hours() {
        return minutes / MINUTES_PER_HOUR;
    }

    /** Events in 1,000 hours. */
    public Rate rate() {
        return new Rate(events, hours()).per(HOURS);
    }

    private static long minutes(EcmoRun run) {
        Long minutes = run.support().minutes();
        return minutes == null ? 0 : minutes;
    }
}
