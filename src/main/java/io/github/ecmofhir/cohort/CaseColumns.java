package io.github.ecmofhir.cohort;

import io.github.ecmofhir.cohort.CaseColumn.Kind;
import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the case table, in their order: what can be filtered, stratified and exported. */
final class CaseColumns {

    private static final double MINUTES_PER_HOUR = 60.0;
    private static final double MINUTES_PER_DAY = Moment.DAY;

    private static final List<CaseColumn> ALL = build();
    private static final Map<String, Integer> PLACES = places();

    private CaseColumns() {}

    static List<CaseColumn> all() {
        return ALL;
    }

    /** Place of a column, or -1 when there is none of that name. */
    static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    static List<String> names() {
        return ALL.stream().map(CaseColumn::name).toList();
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (CaseColumn column : ALL) {
            places.put(column.name(), places.size());
        }
        return Map.copyOf(places);
    }

    private static List<CaseColumn> build() {
        Builder columns = new Builder();
        run(columns);
        indication(columns);
        before(columns);
        technique(columns);
        revascularisation(columns);
        outcome(columns);
        complications(columns);
        columns.number(
                "centre_annual_volume", "Runs of the centre in the year of the run", "", EcmoRun::centreAnnualVolume);
        columns.presence("large_centre", "Centre with more than 30 runs a year", EcmoRun::large);
        assessments(columns);
        return List.copyOf(columns.list);
    }

    private static void run(Builder columns) {
        columns.text("run_id", "Run identifier", EcmoRun::runId);
        columns.text("patient_id", "Logical id of the patient", EcmoRun::patientId);
        columns.text("centre", "Centre", EcmoRun::centre);
        columns.number("run_number", "Number of the run of this patient", "", EcmoRun::runNumber);
        columns.add("run_start", "Start of blood flow", "", Kind.DATE, EcmoRun::startText);
        columns.text("run_start_precision", "How exactly the start is known: minute or day", CaseColumns::precision);
        columns.text("support_mode", "Mode of support", run -> run.support().mode());
        columns.text(
                "configuration",
                "Configuration of the cannulae",
                run -> run.support().configuration());
        columns.presence(
                "ecpr", "Started during resuscitation", run -> run.support().ecpr());
        columns.text("urgency", "Urgency", run -> run.support().urgency());
        columns.number("age_years", "Age at the start", "a", run -> run.person().ageYears());
        columns.text("sex", "Sex", run -> run.person().sex());
        columns.measured(Measurement.WEIGHT_KG, Measurement.HEIGHT_CM, Measurement.BMI);
    }

    private static void indication(Builder columns) {
        columns.presence(
                "cardiogenic_shock",
                "Cardiogenic shock",
                run -> run.indication().cardiogenicShock());
        columns.text(
                "cardiac_arrest",
                "Cardiac arrest before ECMO",
                run -> run.indication().cardiacArrest());
        columns.presence(
                "stemi",
                "ST-elevation myocardial infarction",
                run -> run.indication().stemi());
        columns.text("primary_diagnosis", "Cause", run -> run.indication().primaryDiagnosis());
        columns.number("no_flow_min", "No-flow time", "min", run -> run.state().noFlowMinutes());
        columns.number(
                "low_flow_min", "Low-flow time", "min", run -> run.state().lowFlowMinutes());
        Statements.HISTORY
                .keySet()
                .forEach(name -> columns.presence(
                        name, label(name), run -> run.statements().of(name)));
        List.of("lesion_lmca", "lesion_lad", "lesion_cx", "lesion_rca")
                .forEach(name -> columns.presence(
                        name, label(name), run -> run.statements().of(name)));
    }

    private static void before(Builder columns) {
        columns.measured(Measurement.LVEF, Measurement.SOFA);
        columns.text("scai", "SCAI shock stage before ECMO", run -> run.state().scai());
        columns.measured(
                Measurement.SBP,
                Measurement.DBP,
                Measurement.MAP,
                Measurement.PH,
                Measurement.PACO2,
                Measurement.PAO2,
                Measurement.LACTATE_PRE,
                Measurement.LACTATE_4H,
                Measurement.LACTATE_24H,
                Measurement.GFR,
                Measurement.ALT,
                Measurement.AST,
                Measurement.CREATININE,
                Measurement.VASOPRESSORS_PRE);
        columns.presence(
                "vasopressor_use_pre",
                "Any vasopressor before ECMO",
                run -> run.state().vasopressorUse());
        columns.measured(Measurement.VASOPRESSORS_24H);
        columns.presence(
                "vasopressor_decrease",
                "Fewer kinds of vasopressor than before ECMO",
                run -> run.state().vasopressorDecrease());
        columns.presence(
                "ventilated_pre", "Ventilated before ECMO", run -> run.state().ventilated());
    }

    private static void technique(Builder columns) {
        columns.text("approach", "Approach", run -> run.technique().approach());
        columns.number(
                "arterial_cannula_fr",
                "Arterial cannula",
                "[Ch]",
                run -> run.technique().arterialCannulaFr());
        columns.number(
                "venous_cannula_fr",
                "Venous cannula",
                "[Ch]",
                run -> run.technique().venousCannulaFr());
        columns.presence(
                "distal_perfusion",
                "Reperfusion line in place",
                run -> run.technique().distalPerfusion());
        columns.presence("preclosing", "Preclosing", run -> run.technique().preclosing());
        columns.number(
                "closure_devices", "Closure devices", "", run -> run.technique().closureDevices());
        columns.number(
                "cannulation_min",
                "Cannulation time",
                "min",
                run -> run.technique().cannulationMinutes());
        columns.presence(
                "cannulation_success",
                "Arterial and venous cannula in place",
                run -> run.technique().success());
        columns.measured(Measurement.PUMP_SPEED_RPM, Measurement.SWEEP_L_MIN, Measurement.SWEEP_FIO2);
        columns.number(
                "heparin_iu_kg",
                "Heparin bolus",
                "[IU]/kg",
                run -> run.technique().heparinPerKg());
    }

    private static void revascularisation(Builder columns) {
        columns.presence(
                "pci", "Coronary intervention", run -> run.revascularisation().pci());
        columns.text(
                "pci_timing",
                "Intervention before, during or after ECMO",
                run -> run.revascularisation().timing());
        columns.number(
                "timi_post",
                "Lowest TIMI grade after intervention",
                "",
                run -> run.revascularisation().timiPost());
        columns.presence(
                "timi3_all",
                "TIMI 3 in all treated vessels",
                run -> run.revascularisation().timi3All());
        columns.presence(
                "complete_revascularisation",
                "Complete revascularisation",
                run -> run.revascularisation().complete());
        columns.text(
                "lv_unloading",
                "Unloading of the left ventricle",
                run -> run.unloading().kind());
        columns.text(
                "iabp_timing",
                "IABP before or after the start",
                run -> run.unloading().iabpTiming());
        columns.number(
                "iabp_delay_h",
                "Start to IABP",
                "h",
                run -> hours(run.unloading().iabpDelayMinutes()));
        columns.text(
                "decannulation",
                "How cannulae were removed",
                run -> run.decannulation().technique());
        columns.presence(
                "crossover", "Crossover balloon", run -> run.decannulation().crossover());
        explantation(columns);
    }

    private static void explantation(Builder columns) {
        columns.presence(
                "technical_success",
                "Technical success of decannulation",
                run -> run.explantation().technicalSuccess());
        columns.presence(
                "closure_success",
                "Every vessel closed with success",
                run -> run.explantation().technicalSuccess());
        columns.presence(
                "surgical_closure",
                "Surgical closure needed",
                run -> run.explantation().surgicalClosure());
        columns.number(
                "fluoroscopy_min",
                "Fluoroscopy at decannulation",
                "min",
                run -> run.explantation().fluoroscopyMinutes());
        columns.number(
                "contrast_ml",
                "Contrast at decannulation",
                "mL",
                run -> run.explantation().contrastMl());
        columns.number(
                "dap_cgycm2",
                "Dose area product at decannulation",
                "cGy.cm2",
                run -> run.explantation().doseAreaProduct());
        columns.number(
                "air_kerma_mgy",
                "Air kerma at decannulation",
                "mGy",
                run -> run.explantation().airKerma());
    }

    private static void outcome(Builder columns) {
        columns.text("run_outcome", "Outcome of the run", run -> run.outcome().runOutcome());
        columns.presence("weaned", "Weaned", run -> run.outcome().weaned());
        columns.presence(
                "survived_48h_after_weaning",
                "Alive 48 hours after any end of support",
                run -> run.outcome().survived48h());
        columns.number("ecmo_minutes", "Support", "min", run -> run.support().minutes());
        columns.number("ecmo_hours", "Support", "h", run -> hours(run.support().minutes()));
        columns.number(
                "icu_days", "Intensive care", "d", run -> days(run.outcome().icuMinutes()));
        columns.number(
                "ventilation_hours",
                "Ventilation",
                "h",
                run -> hours(run.outcome().ventilationMinutes()));
        columns.number(
                "hospital_days", "Hospital stay", "d", run -> days(run.outcome().hospitalMinutes()));
        columns.text(
                "discharge", "How the hospital stay ended", run -> run.outcome().discharge());
        columns.number(
                "death_day",
                "Death, days from the start",
                "d",
                run -> days(run.vital().deathMinutes()));
        columns.number(
                "last_contact_day",
                "Last contact, days from the start",
                "d",
                run -> days(run.vital().contactMinutes()));
        for (int day : new int[] {28, 30, 90}) {
            columns.presence(
                    "alive_at_" + day, "Alive at day " + day, run -> run.vital().aliveAt(day * Moment.DAY));
        }
    }

    private static void complications(Builder columns) {
        for (ComplicationGroup group : ComplicationGroup.values()) {
            String name = group.code().replace('-', '_');
            columns.presence(
                    "cx_" + name,
                    "Any " + group.code() + " complication",
                    run -> run.complications().group(group));
        }
        ComplicationGroup.allItems()
                .forEach(item -> columns.presence(
                        "cxi_" + item.replace('-', '_'),
                        "Complication " + item,
                        run -> run.complications().item(item)));
    }

    /** What is not asked for by name in registries, but explains their figures: at the end. */
    private static void assessments(Builder columns) {
        columns.presence(
                "run_ended", "Support is over", run -> Presence.of(run.support().ended()));
        columns.presence(
                "mode_converted",
                "Mode changed during the run",
                run -> Presence.of(run.support().converted()));
        columns.presence(
                "preclosing_success",
                "Every preclosing tried succeeded",
                run -> run.technique().preclosingSuccess());
        for (ComplicationGroup group : ComplicationGroup.values()) {
            columns.presence(
                    "cxa_" + group.code().replace('-', '_'),
                    "Group " + group.code() + " was assessed",
                    run -> Presence.of(run.complications().isAssessed(group)));
        }
    }

    private static @Nullable String precision(EcmoRun run) {
        Moment start = run.start();
        if (start == null) {
            return null;
        }
        return start.isExact() ? "minute" : "day";
    }

    /** Divided once, so that equal minutes give equal hours to the last bit. */
    private static @Nullable Double hours(@Nullable Long minutes) {
        return minutes == null ? null : Double.valueOf(minutes / MINUTES_PER_HOUR);
    }

    private static @Nullable Double days(@Nullable Long minutes) {
        return minutes == null ? null : Double.valueOf(minutes / MINUTES_PER_DAY);
    }

    private static String label(String name) {
        String words = name.replaceFirst("^(hx|lesion)_", "").replace('_', ' ');
        return name.startsWith("lesion") ? "Lesion of " + words.toUpperCase(java.util.Locale.ROOT) : words;
    }

    private static final class Builder {

        private final List<CaseColumn> list = new ArrayList<>();

        void text(String name, String label, Function<EcmoRun, @Nullable Object> extract) {
            add(name, label, "", Kind.TEXT, extract);
        }

        void number(String name, String label, String unit, Function<EcmoRun, @Nullable Object> extract) {
            add(name, label, unit, Kind.NUMBER, extract);
        }

        void measured(Measurement... measurements) {
            for (Measurement measurement : measurements) {
                number(
                        measurement.column(),
                        measurement.label(),
                        measurement.unit(),
                        run -> run.measurements().of(measurement));
            }
        }

        void presence(String name, String label, Function<EcmoRun, Presence> extract) {
            add(name, label, "", Kind.PRESENCE, run -> {
                Presence presence = extract.apply(run);
                return presence.isKnown() ? presence.code() : null;
            });
        }

        void add(String name, String label, String unit, Kind kind, Function<EcmoRun, @Nullable Object> extract) {
            list.add(new CaseColumn(name, label, unit, kind, extract));
        }
    }
}
