package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.statistics.Rate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Events over time on support. All events of a run count, and the time of the runs that were looked at.
 *
 * @param answers yes of runs with an event; missing of those that were not looked at or whose support is not known; pending while
 *     it lasts
 * @param minutes of support of the runs that were looked at
 */
public record RateTally(Answers answers, int events, long minutes) {

    private static final double MINUTES_PER_HOUR = 60.0;
    private static final double HOURS = 1000;

    static RateTally of(Cohort cohort, Predicate<EcmoRun> assessed, ToIntFunction<EcmoRun> events) {
        int all = 0;
        long minutes = 0;
        for (int position = 0; position < cohort.size(); position++) {
            EcmoRun run = cohort.run(position);
            Long support = run.support().minutes();
            if (support != null && assessed.test(run)) {
                all += events.applyAsInt(run);
                minutes += support;
            }
        }
        return new RateTally(Answers.of(cohort, question(assessed, events)), all, minutes);
    }

    private static Question question(Predicate<EcmoRun> assessed, ToIntFunction<EcmoRun> events) {
        return run -> {
            if (run.support().minutes() == null) {
                return run.support().ended() ? Answer.MISSING : Answer.PENDING;
            }
            if (!assessed.test(run)) {
                return Answer.MISSING;
            }
            return events.applyAsInt(run) > 0 ? Answer.YES : Answer.NO;
        };
    }

    /** Hours of support. */
    public double hours() {
        return minutes / MINUTES_PER_HOUR;
    }

    /** Events in 1,000 hours. */
    public Rate rate() {
        return new Rate(events, hours()).per(HOURS);
    }
}
