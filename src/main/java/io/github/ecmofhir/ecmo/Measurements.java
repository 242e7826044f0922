package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.FindingFacts;
import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Measured values by the names of the case columns, each in the unit of its column. */
public final class Measurements {

    /** A value of unknown time is the last choice. */
    private static final long UNKNOWN_TIME = Long.MAX_VALUE;

    private static final long FOUR_HOURS = 240;
    private static final long ONE_HOUR = 60;

    private final Map<String, BigDecimal> byColumn = new LinkedHashMap<>();

    private Measurements() {}

    static Measurements of(FindingFacts findings, RunClock clock) {
        Measurements measurements = new Measurements();
        for (Measurement measurement : Measurement.values()) {
            BigDecimal value = value(measurement, findings, clock);
            if (value != null) {
                measurements.byColumn.put(measurement.column(), value);
            }
        }
        return measurements;
    }

    /** Null when missing. */
    public @Nullable BigDecimal of(Measurement measurement) {
        return byColumn.get(measurement.column());
    }

    /** Null when missing. */
    public @Nullable BigDecimal of(String column) {
        return byColumn.get(column);
    }

    private static @Nullable BigDecimal value(Measurement measurement, FindingFacts findings, RunClock clock) {
        return measurement.codes().stream()
                .map(code -> value(measurement, code, findings, clock))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal value(
            Measurement measurement, String code, FindingFacts findings, RunClock clock) {
        Choice choice = new Choice(measurement, code, clock);
        return switch (measurement.time()) {
            case BEFORE -> choice.latestBefore(findings.measurements());
            case AT_4_HOURS -> choice.at(findings.measurements(), "h4", FOUR_HOURS, ONE_HOUR);
            case AT_24_HOURS -> choice.at(findings.measurements(), "h24", Moment.DAY, FOUR_HOURS);
            case NEAREST_TO_START -> choice.nearest(findings.measurements(), fact -> true, 0);
            case FIRST_OF_CIRCUIT -> choice.pick(findings.circuit(), fact -> true, choice::minutes);
        };
    }

    /** Chooses one of the values with a code. */
    private record Choice(Measurement measurement, String code, RunClock clock) {

        /** The last that is stated as before ECMO, else the last that certainly is. */
        @Nullable
        BigDecimal latestBefore(List<MeasurementFact> facts) {
            BigDecimal stated = pick(facts, fact -> isNamed(fact, "pre-ecmo"), this::age);
            return stated != null ? stated : pick(facts, this::isBefore, this::age);
        }

        /** Stated as of that timepoint, else the nearest within the tolerance. */
        @Nullable
        BigDecimal at(List<MeasurementFact> facts, String timepoint, long at, long tolerance) {
            BigDecimal stated = nearest(facts, fact -> isNamed(fact, timepoint), at);
            return stated != null ? stated : nearest(facts, fact -> isNear(fact, at, tolerance), at);
        }

        @Nullable
        BigDecimal nearest(List<MeasurementFact> facts, Predicate<MeasurementFact> fits, long at) {
            return pick(facts, fits, fact -> {
                long minutes = minutes(fact);
                return minutes == UNKNOWN_TIME ? UNKNOWN_TIME : Math.abs(minutes - at);
            });
        }

        @Nullable
        BigDecimal pick(
                List<MeasurementFact> facts, Predicate<MeasurementFact> fits, ToLongFunction<MeasurementFact> rank) {
            return facts.stream()
                    .filter(fact -> code.equals(fact.code()) && fits.test(fact) && inColumn(fact) != null)
                    .min(Comparator.comparingLong(rank))
                    .map(this::inColumn)
                    .orElse(null);
        }

        long minutes(MeasurementFact fact) {
            Long minutes = clock.minutes(fact.when());
            return minutes == null ? UNKNOWN_TIME : minutes;
        }

        /** Minutes before the start. */
        private long age(MeasurementFact fact) {
            long minutes = minutes(fact);
            return minutes == UNKNOWN_TIME ? UNKNOWN_TIME : -minutes;
        }

        private boolean isBefore(MeasurementFact fact) {
            return fact.when().timepoint() == null && clock.isBefore(fact.when());
        }

        private boolean isNear(MeasurementFact fact, long at, long tolerance) {
            Long exact = clock.exactMinutes(fact.when());
            return fact.when().timepoint() == null && exact != null && Math.abs(exact - at) <= tolerance;
        }

        private static boolean isNamed(MeasurementFact fact, String timepoint) {
            return timepoint.equals(fact.when().timepoint());
        }

        private @Nullable BigDecimal inColumn(MeasurementFact fact) {
            return fact.value() == null ? null : measurement.inColumn(code, fact.value(), fact.unit());
        }
    }
}
