package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long each run of a cohort was followed: asked once, then divided by strata. */
final class FollowUpTimes {

    private final @Nullable FollowUpTime[] times;

    private FollowUpTimes(@Nullable FollowUpTime[] times) {
        this.times = times;
    }

    static FollowUpTimes of(Cohort cohort, MeasureOptions options) {
        @Nullable FollowUpTime[] times = new FollowUpTime[cohort.size()];
        for (int position = 0; position < times.length; position++) {
            times[position] = FollowUpTime.of(cohort.run(position), options);
        }
        return new FollowUpTimes(times);
    }

    /** Those of some of the runs. */
    FollowUpTimes at(int... positions) {
        @Nullable FollowUpTime[] some = new FollowUpTime[positions.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = times[positions[i]];
        }
        return new FollowUpTimes(some);
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

    /** All runs, also those that were not followed. */
    int size() {
        return times.length;
    }
}
