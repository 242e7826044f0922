package io.github.ecmofhir.ecmo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measured values of a run that have a column, with their codes (LOINC; local for the circuit) and their unit. */
public enum Measurement {
    WEIGHT_KG(Time.NEAREST_TO_START, "kg", "29463-7"),
    HEIGHT_CM(Time.NEAREST_TO_START, "cm", "8302-2"),
    BMI(Time.NEAREST_TO_START, "kg/m2", "39156-5"),
    LVEF(Time.BEFORE, "%", "10230-1"),
    SOFA(Time.BEFORE, "", "96789-3"),
    SBP(Time.BEFORE, "mm[Hg]", "8480-6"),
    DBP(Time.BEFORE, "mm[Hg]", "8462-4"),
    MAP(Time.BEFORE, "mm[Hg]", "8478-0"),
    PH(Time.BEFORE, "[pH]", "2744-1"),
    PACO2(Time.BEFORE, "mm[Hg]", "2019-8"),
    PAO2(Time.BEFORE, "mm[Hg]", "2703-7"),
    LACTATE_PRE(Time.BEFORE, "mmol/L", Codes.LACTATE),
    LACTATE_4H(Time.AT_4_HOURS, "mmol/L", Codes.LACTATE),
    LACTATE_24H(Time.AT_24_HOURS, "mmol/L", Codes.LACTATE),
    GFR(Time.BEFORE, "mL/min/{1.73_m2}", "69405-9", "62238-1"),
    ALT(Time.BEFORE, "U/L", "1742-6"),
    AST(Time.BEFORE, "U/L", "1920-8"),
    CREATININE(Time.BEFORE, "umol/L", "14682-9", Codes.CREATININE_MASS),
    VASOPRESSORS_PRE(Time.BEFORE, "", Codes.VASOPRESSORS),
    VASOPRESSORS_24H(Time.AT_24_HOURS, "", Codes.VASOPRESSORS),
    PUMP_SPEED_RPM(Time.FIRST_OF_CIRCUIT, "/min", "pump-speed-set", "pump-speed"),
    SWEEP_L_MIN(Time.FIRST_OF_CIRCUIT, "L/min", "sweep-gas-flow"),
    SWEEP_FIO2(Time.FIRST_OF_CIRCUIT, "%", "sweep-fio2");

    /** Which of several values counts. */
    enum Time {
        BEFORE,
        AT_4_HOURS,
        AT_24_HOURS,
        NEAREST_TO_START,
        FIRST_OF_CIRCUIT
    }

    private static final class Codes {
        /** Arterial blood first; then blood, plasma and venous blood, in which lactate is nearly the same. */
        static final String[] LACTATE = {"2518-9", "32693-4", "2524-7", "2519-7"};

        static final String CREATININE_MASS = "2160-0";
        static final String VASOPRESSORS = "vasopressor-count";
    }

    /** Unit as sent → unit of the column → factor. A kPa is 7.50062 mm[Hg]; a mg/dL of creatinine is 88.42 umol/L. */
    private static final Map<String, Map<String, BigDecimal>> FACTORS = Map.of(
            "g", Map.of("kg", new BigDecimal("0.001")),
            "m", Map.of("cm", new BigDecimal("100")),
            "kPa", Map.of("mm[Hg]", new BigDecimal("7.50062")),
            "1", Map.of("[pH]", BigDecimal.ONE));

    private static final BigDecimal UMOL_PER_MG_DL = new BigDecimal("88.42");

    private final Time time;
    private final String unit;
    private final List<String> codes;

    Measurement(Time time, String unit, String... codes) {
        this.time = time;
        this.unit = unit;
        this.codes = List.of(codes);
    }

    /** Name of the case column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** UCUM; empty for a number of things or points. */
    public String unit() {
        return unit;
    }

    /** The first that has a value counts. */
    List<String> codes() {
        return codes;
    }

    Time time() {
        return time;
    }

    /** The value in the unit of the column, as sent where that is the unit; null for a unit that does not fit. */
    @Nullable
    BigDecimal inColumn(String code, BigDecimal value, @Nullable String sent) {
        if (unit.equals(sent == null ? "" : sent)) {
            return value;
        }
        if (code.equals(Codes.CREATININE_MASS)) {
            return "mg/dL".equals(sent) ? value.multiply(UMOL_PER_MG_DL) : null;
        }
        BigDecimal factor =
                sent == null ? null : FACTORS.getOrDefault(sent, Map.of()).get(unit);
        return factor == null ? null : value.multiply(factor);
    }
}
