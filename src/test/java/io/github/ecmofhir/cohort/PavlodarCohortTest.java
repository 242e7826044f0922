package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The six runs of the demo sheet, from submission bundle over the view tables to the columns of the case table. */
class PavlodarCohortTest {

    private static final List<String> RUNS = List.of("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05", "PAV-06");
    private static ViewStore store;

    @BeforeAll
    static void push() {
        store = new ViewStore();
        RUNS.forEach(id -> store.push(Pavlodar.bundle(id)));
    }

    private static Map<String, String> column(String name) {
        Map<String, String> cells = new TreeMap<>();
        RUNS.forEach(id -> cells.put(id, store.cell(id, name)));
        return cells;
    }

    private static long count(String column, String value) {
        return column(column).values().stream().filter(value::equals).count();
    }

    @Test
    void runs_areThoseOfTheSheetInOrder() {
        CaseTable table = store.cohort.current();

        assertThat(table.rows()).isEqualTo(6);
        assertThat(RUNS)
                .hasSize(6)
                .allSatisfy(id -> assertThat(store.cell(id, "run_id")).isEqualTo(id));
        assertThat(table.run(0).runId()).isEqualTo("PAV-01");
        assertThat(table.run(5).runId()).isEqualTo("PAV-06");
    }

    /** Sheet column → case column, where the sheet's 1 and 0 are yes and no. */
    @ParameterizedTest
    @CsvSource({
        "ihd, hx_ihd",
        "ami_history, hx_mi",
        "cabg_prior, hx_cabg",
        "hypertension, hx_hypertension",
        "mfa, hx_multifocal_atherosclerosis",
        "afb_prior, hx_aortofemoral_bypass",
        "diabetes, hx_diabetes",
        "mr, hx_mitral_regurgitation",
        "tr, hx_tricuspid_regurgitation",
        "crd, hx_rhythm_disorder",
        "cvi, hx_venous_insufficiency",
        "aaa, hx_aortic_aneurysm",
        "lmca, lesion_lmca",
        "lad, lesion_lad",
        "cx, lesion_cx",
        "rca, lesion_rca",
        "timi3, timi3_all",
        "femoral_dissection, cxi_access_dissection",
        "bleeding, cx_bleeding",
        "stroke, cxi_neuro_stroke",
        "limb_ischemia, cxi_limb_ischaemia"
    })
    void yesAndNo_areThoseOfTheSheet(String sheet, String column) {
        RUNS.forEach(id -> assertThat(store.cell(id, column))
                .as(id)
                .isEqualTo(text(id, sheet).equals("1") ? "present" : "absent"));
    }

    @ParameterizedTest
    @CsvSource({
        "age, age_years",
        "bmi, bmi",
        "lvef, lvef",
        "gfr, gfr",
        "alt, alt",
        "creatinine, creatinine",
        "ast, ast",
        "ecmo_min, ecmo_minutes",
        "los_days, hospital_days",
        "icu_days, icu_days",
        "followup_days, last_contact_day"
    })
    void numbers_areThoseOfTheSheet(String sheet, String column) {
        RUNS.forEach(id -> assertThat(Double.parseDouble(store.cell(id, column)))
                .as(id)
                .isEqualTo(Double.parseDouble(text(id, sheet))));
    }

    @ParameterizedTest
    @CsvSource({"centre, centre", "implant_date, run_start", "sex, sex"})
    void texts_areThoseOfTheSheet(String sheet, String column) {
        RUNS.forEach(id -> assertThat(store.cell(id, column)).as(id).isEqualTo(text(id, sheet)));
    }

    private static String text(String id, String column) {
        Row row = Pavlodar.row(id);
        return row.cell(column).text();
    }

    @Nested
    class Constants {

        @ParameterizedTest
        @CsvSource({
            "run_start_precision, day",
            "support_mode, V-A",
            "configuration, peripheral-femoro-femoral",
            "urgency, emergency",
            "cardiogenic_shock, present",
            "stemi, present",
            "primary_diagnosis, ami",
            "pci, present",
            "pci_timing, during",
            "approach, surgical-cutdown",
            "timi_post, 3.0",
            "run_number, 1.0",
            "run_ended, present",
            "mode_converted, absent",
            "run_outcome, not-stated"
        })
        void whatThePublicationSaysOfAll_isThere(String column, String value) {
            assertThat(column(column).values()).containsOnly(value);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "weaned",
                    "survived_48h_after_weaning",
                    "complete_revascularisation",
                    "pump_speed_rpm",
                    "sweep_l_min",
                    "sweep_fio2",
                    "heparin_iu_kg",
                    "iabp_timing",
                    "iabp_delay_h",
                    "lv_unloading",
                    "cannulation_success",
                    "cannulation_min",
                    "preclosing",
                    "distal_perfusion",
                    "decannulation",
                    "crossover",
                    "cardiac_arrest",
                    "ecpr",
                    "large_centre",
                    "weight_kg",
                    "lactate_pre",
                    "hx_smoking",
                    "ventilation_hours"
                })
        void whatTheSheetDoesNotSay_isMissing(String column) {
            assertThat(column(column).values()).containsOnly("missing");
        }
    }

    @Nested
    class Outcome {

        @Test
        void hours_areMinutesDividedOnce() {
            assertThat(column("ecmo_hours").get("PAV-03"))
                    .isEqualTo(String.valueOf(Double.parseDouble(store.cell("PAV-03", "ecmo_minutes")) / 60.0));
            assertThat(store.cohort.current())
                    .extracting(table -> Cohort.select(table, CohortRequest.EVERYTHING)
                            .runs()
                            .mapToLong(run -> minutes(run))
                            .sum())
                    .isEqualTo(6 * 56L);
        }

        private static long minutes(EcmoRun run) {
            Long minutes = run.support().minutes();
            return minutes == null ? -1 : minutes;
        }

        @ParameterizedTest
        @ValueSource(ints = {28, 30, 90})
        void fiveOfSixAreAlive_andAllAreKnown(int day) {
            assertThat(column("alive_at_" + day))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "PAV-01", "present",
                            "PAV-02", "present",
                            "PAV-03", "present",
                            "PAV-04", "present",
                            "PAV-05", "present",
                            "PAV-06", "absent"));
        }

        @Test
        void oneDiedInHospitalOnDay3() {
            assertThat(column("discharge")).containsEntry("PAV-06", "dead");
            assertThat(count("discharge", "alive")).isEqualTo(5);
            assertThat(store.cell("PAV-06", "death_day")).isEqualTo("3.0");
            assertThat(count("death_day", "missing")).isEqualTo(5);
        }

        @Test
        void discharge_isAtTheEndOfTheStay() {
            EcmoRun run = store.cohort.current().run(5);

            assertThat(run.outcome().dischargeMinutes()).isEqualTo(3 * 1440L);
        }
    }

    @Nested
    class Complications {

        @Test
        void oneDissection_isPresentInAGroupNotAssessed() {
            assertThat(count("cxi_access_dissection", "present")).isEqualTo(1);
            assertThat(store.cell("PAV-04", "cxi_access_dissection")).isEqualTo("present");
            assertThat(count("cx_vascular_access", "present")).isEqualTo(1);
            assertThat(count("cx_vascular_access", "missing")).isEqualTo(5);
            assertThat(count("cxa_vascular_access", "absent")).isEqualTo(6);
        }

        @Test
        void bleeding_isAbsentWithAllItsItems() {
            assertThat(count("cx_bleeding", "absent")).isEqualTo(6);
            assertThat(count("cxi_bleed_gi", "absent")).isEqualTo(6);
            assertThat(count("cxi_bleed_unspecified", "absent")).isEqualTo(6);
        }

        @ParameterizedTest
        @CsvSource({"cx_neurological", "cx_limb", "cxi_neuro_ich", "cxi_limb_necrosis", "cx_renal", "cxi_renal_crrt"})
        void whatWasNotLookedFor_isMissing(String column) {
            assertThat(column(column).values()).containsOnly("missing");
        }
    }

    @Test
    void withoutChecklists_nothingIsAbsent() {
        ViewStore bare = new ViewStore();
        RUNS.forEach(id -> bare.push(Pavlodar.bundleWithoutChecklists(id)));

        assertThat(RUNS)
                .allSatisfy(id -> assertThat(bare.cell(id, "cx_bleeding")).isEqualTo("missing"));
        assertThat(bare.cell("PAV-04", "cxi_access_dissection")).isEqualTo("present");
        assertThat(bare.cell("PAV-01", "cxi_access_dissection")).isEqualTo("missing");
    }

    @Test
    void sheetWithABleeding_hasItInTheGroupAndNotInItsItems() {
        ViewStore changed = new ViewStore().push(Pavlodar.bundle("PAV-02", Map.of("bleeding", "1")));

        assertThat(changed.cell("PAV-02", "cx_bleeding")).isEqualTo("present");
        assertThat(changed.cell("PAV-02", "cxa_bleeding")).isEqualTo("present");
        assertThat(changed.cell("PAV-02", "cxi_bleed_unspecified")).isEqualTo("present");
        assertThat(changed.cell("PAV-02", "cxi_bleed_gi")).isEqualTo("missing");
    }

    @Test
    void emptyCells_areMissing() {
        ViewStore changed = new ViewStore()
                .push(Pavlodar.bundle(
                        "PAV-02",
                        Map.of(
                                "bleeding",
                                "",
                                "lvef",
                                "",
                                "hypertension",
                                "",
                                "lad",
                                "",
                                "ecmo_min",
                                "",
                                "los_days",
                                "")));

        assertThat(List.of("cx_bleeding", "lvef", "hx_hypertension", "lesion_lad", "ecmo_minutes", "hospital_days"))
                .allSatisfy(column -> assertThat(changed.cell("PAV-02", column)).isEqualTo("missing"));
        assertThat(changed.cohort.current().run(0).measurements().of(Measurement.LVEF))
                .isNull();
        assertThat(changed.cohort.current().run(0).statements().of("hx_hypertension"))
                .isEqualTo(Presence.MISSING);
    }
}
