package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.UnloadingFact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unloading of the left ventricle. No record is not "none": none needs a procedure that is stated as not done.
 *
 * @param kind iabp, microaxial, …, none; null when missing
 * @param iabpTiming none, before, after or same-time relative to the start of the run; null when missing. Before wins
 * @param iabpDelayMinutes start of the run to the first IABP after it; null when not known
 */
public record Unloading(
        @Nullable String kind,
        @Nullable String iabpTiming,
        @Nullable Long iabpDelayMinutes) {

    private static final Set<String> IABP = Set.of("16965008", "442807006");
    /** Applies to two clock times; what the source states is used as it stands. */
    private static final long SAME_TIME_MINUTES = 15;

    static Unloading of(List<UnloadingFact> all, RunClock clock) {
        List<UnloadingFact> iabp =
                all.stream().filter(unloading -> isIabp(unloading.code())).toList();
        return new Unloading(kind(all), timing(iabp, clock), delay(iabp, clock));
    }

    private static @Nullable String kind(List<UnloadingFact> all) {
        if (all.isEmpty()) {
            return null;
        }
        List<String> kinds = all.stream()
                .filter(UnloadingFact::done)
                .map(UnloadingFact::code)
                .filter(Objects::nonNull)
                .map(code -> isIabp(code) ? "iabp" : code)
                .distinct()
                .sorted()
                .toList();
        return kinds.isEmpty() ? "none" : String.join("+", kinds);
    }

    private static @Nullable String timing(List<UnloadingFact> iabp, RunClock clock) {
        if (iabp.isEmpty()) {
            return null;
        }
        List<UnloadingFact> done = iabp.stream().filter(UnloadingFact::done).toList();
        if (done.isEmpty()) {
            return "none";
        }
        List<String> timings = done.stream()
                .map(unloading -> timing(unloading, clock))
                .filter(Objects::nonNull)
                .toList();
        for (String timing : List.of("before", "after", "same-time")) {
            if (timings.contains(timing)) {
                return timing;
            }
        }
        return null;
    }

    private static @Nullable String timing(UnloadingFact unloading, RunClock clock) {
        String stated = unloading.relation();
        if (stated != null && !"unknown".equals(stated)) {
            return "during".equals(stated) ? "after" : stated;
        }
        Integer statedMinutes = unloading.relationMinutes();
        if (statedMinutes != null) {
            return order(statedMinutes.longValue(), 0);
        }
        Long minutes = clock.exactMinutes(unloading.start());
        return minutes == null ? null : order(minutes, SAME_TIME_MINUTES);
    }

    private static String order(long minutes, long tolerance) {
        if (Math.abs(minutes) <= tolerance) {
            return "same-time";
        }
        return minutes < 0 ? "before" : "after";
    }

    private static @Nullable Long delay(List<UnloadingFact> iabp, RunClock clock) {
        return iabp.stream()
                .filter(UnloadingFact::done)
                .filter(unloading -> "after".equals(timing(unloading, clock)))
                .map(unloading -> minutes(unloading, clock))
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }

    private static @Nullable Long minutes(UnloadingFact unloading, RunClock clock) {
        Integer stated = unloading.relationMinutes();
        return stated != null ? Long.valueOf(stated) : clock.exactMinutes(unloading.start());
    }

    private static boolean isIabp(@Nullable String code) {
        return code != null && IABP.contains(code);
    }
}
