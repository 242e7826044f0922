package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long each run of a cohort was followed: asked once, then divided by strata. */
public final class FollowUpTimes {

    private final @Nullable FollowUpTime[] times;
    private final boolean[] unknown;

    private FollowUpTimes(@Nullable FollowUpTime[] times, boolean[] unknown) {
        this.times = times;
        this.unknown = unknown;
    }

    /** The times of each run of a cohort. */
    public static FollowUpTimes of(Cohort cohort, MeasureOptions options) {
        @Nullable FollowUpTime[] times = new FollowUpTime[cohort.size()];
        boolean[] unknown = new boolean[times.length];
        for (int position = 0; position < times.length; position++) {
            EcmoRun run = cohort.run(position);
            times[position] = FollowUpTime.of(run, options);
            unknown[position] = times[position] == null && FollowUpTime.isUnknown(run, options);
        }
        return new FollowUpTimes(times, unknown);
    }

    /** Those of some of the runs. */
    FollowUpTimes at(int... positions) {
        @Nullable FollowUpTime[] some = new FollowUpTime[positions.length];
        boolean[] someUnknown = new boolean[positions.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = times[positions[i]];
            someUnknown[i] = unknown[positions[i]];
        }
        return new FollowUpTimes(some, someUnknown);
    }

    /** That of one run; null where it was not followed, or it is not known for how long. */
    public @Nullable FollowUpTime time(int position) {
        return times[position];
    }

    /** Of the runs that were followed, in their order. */
    List<FollowUpTime> known() {
        List<FollowUpTime> known = new ArrayList<>(times.length);
        for (FollowUpTime time : times) {
            if (time != null) {
                known.add(time);
            }
        }
        return known;
    }

    /** How many runs might be followed, and it is not known for how long. */
    int unknown() {
        int count = 0;
        for (boolean each : unknown) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
