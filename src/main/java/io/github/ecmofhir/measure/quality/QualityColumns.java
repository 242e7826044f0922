package io.github.ecmofhir.measure.quality;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Dictionary;
import java.util.List;
import java.util.Set;

/** Which columns every run should have a value of, and which of them only when it is over. */
public final class QualityColumns {

    private static final Set<String> EXPECTED = Set.of(
            "run_start",
            "run_end",
            "support_mode",
            "configuration",
            "ecpr",
            "urgency",
            "age_years",
            "sex",
            "cardiogenic_shock",
            "cardiac_arrest",
            "stemi",
            "primary_diagnosis",
            "scai",
            "vasopressors_pre",
            "ventilated_pre",
            "approach",
            "arterial_cannula_fr",
            "venous_cannula_fr",
            "distal_perfusion",
            "preclosing",
            "cannulation_success",
            "pci",
            "lv_unloading",
            "decannulation",
            "run_outcome",
            "weaned",
            "ecmo_minutes",
            "icu_days",
            "hospital_days",
            "discharge",
            "last_contact_day");

    private static final Set<String> AT_THE_END = Set.of(
            "run_end",
            "decannulation",
            "run_outcome",
            "weaned",
            "ecmo_minutes",
            "icu_days",
            "hospital_days",
            "discharge");

    private static final String HISTORY = "hx_";
    private static final String COMPLICATION_GROUP = "cx_";

    private QualityColumns() {}

    /** What does not depend on what was done: no delay of an IABP that nobody placed. What has a usual range is among them. */
    public static List<ColumnDescription> expected() {
        return Dictionary.ofCases().columns().stream()
                .filter(column -> EXPECTED.contains(column.name())
                        || column.usual().isPresent()
                        || column.name().startsWith(HISTORY)
                        || column.name().startsWith(COMPLICATION_GROUP))
                .toList();
    }

    /** Whether a run that goes on need not have it yet. */
    static boolean comesAtTheEnd(ColumnDescription column) {
        return AT_THE_END.contains(column.name());
    }
}
