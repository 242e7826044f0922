package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.MeasurementFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measured values, by the names of the case columns, as sent. */
public final class Measurements {

    /** Case column → LOINC code of a value taken before the run. */
    public static final Map<String, String> BEFORE = before();
    /** Case column → LOINC code of a body measure, whenever taken. */
    public static final Map<String, String> BODY =
            Map.of("weight_kg", "29463-7", "height_cm", "8302-2", "bmi", "39156-5");
    /** Case column → local code of the circuit's first value. */
    public static final Map<String, List<String>> CIRCUIT = Map.of(
            "pump_speed_rpm", List.of("pump-speed-set", "pump-speed"),
            "sweep_l_min", List.of("sweep-gas-flow"),
            "sweep_fio2", List.of("sweep-fio2"));

    /** LOINC 2518-9 | Lactate [Moles/volume] in Arterial blood. */
    private static final String LACTATE = "2518-9";

    private static final long FOUR_HOURS = 240;
    private static final long A_DAY = Moment.DAY;

    private final Map<String, BigDecimal> byColumn;

    private Measurements(Map<String, BigDecimal> byColumn) {
        this.byColumn = byColumn;
    }

    static Measurements of(RunFacts facts, RunClock clock) {
        Map<String, BigDecimal> byColumn = new LinkedHashMap<>();
        BEFORE.forEach((column, code) -> put(byColumn, column, latestBefore(facts, clock, code)));
        BODY.forEach((column, code) -> put(byColumn, column, nearest(facts, clock, code, 0, Long.MAX_VALUE)));
        put(byColumn, "lactate_4h", atTime(facts, clock, "h4", FOUR_HOURS, 60));
        put(byColumn, "lactate_24h", atTime(facts, clock, "h24", A_DAY, FOUR_HOURS));
        CIRCUIT.forEach((column, codes) -> codes.stream()
                .map(code -> earliest(facts.circuit(), clock, code))
                .filter(value -> value != null)
                .findFirst()
                .ifPresent(value -> byColumn.put(column, value)));
        return new Measurements(byColumn);
    }

    /** Null when missing. */
    public @Nullable BigDecimal of(String column) {
        return byColumn.get(column);
    }

    /** Stated as before ECMO, or taken at or before the start; the last of several. */
    private static @Nullable BigDecimal latestBefore(RunFacts facts, RunClock clock, String code) {
        BigDecimal stated = pick(facts.measurements(), code, fact -> "pre-ecmo".equals(fact.timepoint()), fact -> 0L);
        if (stated != null) {
            return stated;
        }
        return pick(
                facts.measurements(),
                code,
                fact -> fact.timepoint() == null && minutes(fact, clock) <= 0,
                fact -> -minutes(fact, clock));
    }

    /** Stated as of that timepoint, else the nearest within the tolerance. */
    private static @Nullable BigDecimal atTime(
            RunFacts facts, RunClock clock, String timepoint, long at, long tolerance) {
        BigDecimal stated = pick(facts.measurements(), LACTATE, fact -> timepoint.equals(fact.timepoint()), fact -> 0L);
        return stated != null ? stated : nearest(facts, clock, LACTATE, at, tolerance);
    }

    private static @Nullable BigDecimal nearest(RunFacts facts, RunClock clock, String code, long at, long tolerance) {
        return pick(
                facts.measurements(),
                code,
                fact -> tolerance == Long.MAX_VALUE
                        || (fact.timepoint() == null && Math.abs(minutes(fact, clock) - at) <= tolerance),
                fact -> Math.abs(minutes(fact, clock) - at));
    }

    private static @Nullable BigDecimal earliest(List<MeasurementFact> facts, RunClock clock, String code) {
        return pick(facts, code, fact -> true, fact -> minutes(fact, clock));
    }

    private static @Nullable BigDecimal pick(
            List<MeasurementFact> facts,
            String code,
            Predicate<MeasurementFact> fits,
            java.util.function.ToLongFunction<MeasurementFact> rank) {
        return facts.stream()
                .filter(fact -> code.equals(fact.code()) && fact.value() != null && fits.test(fact))
                .min(Comparator.comparingLong(rank))
                .map(MeasurementFact::value)
                .orElse(null);
    }

    /** A value of unknown time is never the nearest to anything. */
    private static long minutes(MeasurementFact fact, RunClock clock) {
        Long minutes = clock.minutes(fact.offsetMinutes(), fact.effective());
        return minutes == null ? Long.MAX_VALUE / 2 : minutes;
    }

    private static void put(Map<String, BigDecimal> byColumn, String column, @Nullable BigDecimal value) {
        if (value != null) {
            byColumn.put(column, value);
        }
    }

    private static Map<String, String> before() {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("lvef", "10230-1");
        before.put("sbp", "8480-6");
        before.put("dbp", "8462-4");
        before.put("map", "8478-0");
        before.put("ph", "2744-1");
        before.put("paco2", "2019-8");
        before.put("pao2", "2703-7");
        before.put("lactate_pre", LACTATE);
        before.put("gfr", "69405-9");
        before.put("alt", "1742-6");
        before.put("ast", "1920-8");
        before.put("creatinine", "14682-9");
        return before;
    }
}
