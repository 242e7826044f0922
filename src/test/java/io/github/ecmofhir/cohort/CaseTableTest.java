package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.afterMinutes;
import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.RunStory;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTableTest {

    private static double number(String column, RunStory story) {
        return CaseTable.of(List.of(story.run())).number(CaseColumns.place(column), 0);
    }

    private static String text(String column, RunStory story) {
        return String.valueOf(CaseTable.of(List.of(story.run())).text(CaseColumns.place(column), 0));
    }

    @Test
    void numberBeyondMeasure_isMissing_whereItWouldBeComputedWith() {
        RunStory story = started("2025-01-01").measured("2518-9", "1e400", "mmol/L", named("pre-ecmo"));

        assertThat(number("lactate_pre", story)).isNaN();
        assertThat(CaseExport.cell(story.run(), "lactate_pre"))
                .startsWith("1000")
                .hasSize(401);
    }

    @Nested
    class Columns {

        /** The names that are promised, in their order. */
        private static final List<String> PROMISED = List.of(
                "run_id",
                "patient_id",
                "centre",
                "run_number",
                "run_start",
                "run_start_precision",
                "support_mode",
                "configuration",
                "ecpr",
                "urgency",
                "age_years",
                "sex",
                "weight_kg",
                "height_cm",
                "bmi",
                "cardiogenic_shock",
                "cardiac_arrest",
                "stemi",
                "primary_diagnosis",
                "hx_hypertension",
                "hx_diabetes",
                "hx_smoking",
                "hx_mi",
                "hx_cabg",
                "hx_ihd",
                "hx_pad",
                "hx_heart_failure",
                "hx_ckd",
                "hx_cirrhosis",
                "hx_hyperlipidemia",
                "hx_cardiac_intervention",
                "hx_multifocal_atherosclerosis",
                "hx_aortofemoral_bypass",
                "hx_mitral_regurgitation",
                "hx_tricuspid_regurgitation",
                "hx_rhythm_disorder",
                "hx_venous_insufficiency",
                "hx_aortic_aneurysm",
                "anticoagulant_before",
                "antiplatelet_before",
                "lesion_lmca",
                "lesion_lad",
                "lesion_cx",
                "lesion_rca",
                "lvef",
                "sbp",
                "dbp",
                "map",
                "ph",
                "paco2",
                "pao2",
                "lactate_pre",
                "lactate_4h",
                "lactate_24h",
                "gfr",
                "alt",
                "ast",
                "creatinine",
                "approach",
                "arterial_cannula_fr",
                "venous_cannula_fr",
                "distal_perfusion",
                "preclosing",
                "closure_devices",
                "cannulation_min",
                "cannulation_success",
                "pump_speed_rpm",
                "sweep_l_min",
                "sweep_fio2",
                "heparin_iu_kg",
                "pci",
                "pci_timing",
                "timi_post",
                "timi3_all",
                "complete_revascularisation",
                "lv_unloading",
                "iabp_timing",
                "iabp_delay_h",
                "decannulation",
                "crossover",
                "run_outcome",
                "weaned",
                "survived_48h_after_weaning",
                "ecmo_minutes",
                "ecmo_hours",
                "icu_days",
                "ventilation_hours",
                "hospital_days",
                "discharge",
                "death_day",
                "last_contact_day",
                "alive_at_28",
                "alive_at_30",
                "alive_at_90",
                "cx_mechanical",
                "cx_bleeding",
                "cx_neurological",
                "cx_renal",
                "cx_pulmonary",
                "cx_metabolic",
                "cx_limb",
                "cx_vascular_access",
                "cx_infection",
                "cx_cardiac",
                "cx_haematological",
                "cxi_mech_oxygenator_failure",
                "cxi_neuro_stroke",
                "cxi_haem_unspecified",
                "centre_annual_volume",
                "large_centre");

        @Test
        void promisedColumns_areThereInTheirOrder() {
            assertThat(CaseColumns.names()).containsSubsequence(PROMISED).doesNotHaveDuplicates();
        }

        @Test
        void everyGroupAndItem_hasItsColumn() {
            assertThat(CaseColumns.names())
                    .filteredOn(name -> name.startsWith("cxi_"))
                    .hasSize((int) ComplicationGroup.allItems().count());
            assertThat(CaseColumns.names())
                    .filteredOn(name -> name.startsWith("cx_"))
                    .hasSize(ComplicationGroup.values().length);
        }

        @Test
        void place_isThatOfTheName() {
            assertThat(CaseColumns.all().get(CaseColumns.place("sex")).name()).isEqualTo("sex");
            assertThat(CaseColumns.place("shoe_size")).isEqualTo(-1);
        }

        @Test
        void emptyRun_isMissingEverywhereButWhereItIsKnown() {
            CaseTable table = CaseTable.of(List.of(started(null).mode(null).run()));

            assertThat(CaseColumns.all())
                    .filteredOn(column -> !table.isMissing(CaseColumns.place(column.name()), 0))
                    .extracting(CaseColumn::name)
                    .allMatch(name -> name.startsWith("cxa_")
                            || List.of(
                                            "run_id",
                                            "patient_id",
                                            "configuration",
                                            "urgency",
                                            "completeness",
                                            "run_ended",
                                            "mode_converted")
                                    .contains(name));
        }
    }

    @Nested
    class Lengths {

        @Test
        void hoursAndDays_areWholeMinutesDividedOnce() {
            RunStory story = started("2025-03-01")
                    .supportMinutes(14_112)
                    .length("ventilation-time", 56)
                    .hospital("finished", null, null, 14_112L, "home")
                    .icu(null, null, 7_776L)
                    .dead(afterMinutes(14_112));

            assertThat(number("ecmo_minutes", story)).isEqualTo(14_112);
            assertThat(number("ecmo_hours", story)).isEqualTo(14_112 / 60.0);
            assertThat(number("ventilation_hours", story)).isEqualTo(56 / 60.0);
            assertThat(number("hospital_days", story)).isEqualTo(14_112 / 1440.0);
            assertThat(number("icu_days", story)).isEqualTo(7_776 / 1440.0);
            assertThat(number("death_day", story)).isEqualTo(14_112 / 1440.0);
            assertThat(number("last_contact_day", story)).isEqualTo(14_112 / 1440.0);
        }

        @Test
        void everyTenthOfADayInSixtyDays_givesTheNumberSent() {
            for (int tenths = 0; tenths <= 600; tenths++) {
                assertThat(number(
                                "hospital_days",
                                started("2025-03-01").hospital("finished", null, null, tenths * 144L, "home")))
                        .isEqualTo(Double.parseDouble(tenths / 10 + "." + tenths % 10));
            }
        }

        @Test
        void delayOfTheBalloon_isInHours() {
            assertThat(number("iabp_delay_h", started("2025-03-01").iabp("after", 42)))
                    .isEqualTo(0.7);
        }

        @Test
        void missing_isNotANumber() {
            assertThat(number("ecmo_hours", started("2025-03-01"))).isNaN();
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest
        @CsvSource({"2025-03-01, day", "2025-03-01T10:00:00+05:00, minute", "2025-03, null"})
        void precision_isThatOfTheStart(String start, String precision) {
            assertThat(text("run_start_precision", started(start))).isEqualTo(precision);
        }

        @ParameterizedTest
        @ValueSource(ints = {28, 30, 90})
        void aliveAtADay_isThreeValued(int day) {
            String column = "alive_at_" + day;

            assertThat(text(column, started("2025-03-01").alive(afterDays(day))))
                    .isEqualTo("present");
            assertThat(text(column, started("2025-03-01").dead(afterDays(day)))).isEqualTo("absent");
            assertThat(text(column, started("2025-03-01").alive(afterDays(day - 1))))
                    .isEqualTo("null");
        }

        @Test
        void startIsAsSent() {
            assertThat(text("run_start", started("2025-03-01T10:00:00+05:00"))).isEqualTo("2025-03-01T10:00:00+05:00");
        }

        @Test
        void presentItem_isToldApartFromTheAssessmentOfItsGroup() {
            RunStory story = started("2025-03-01").complication("limb-ischaemia", Presence.PRESENT);

            assertThat(text("cxi_limb_ischaemia", story)).isEqualTo("present");
            assertThat(text("cx_limb", story)).isEqualTo("present");
            assertThat(text("cxa_limb", story)).isEqualTo("absent");
        }
    }

    @Nested
    class Rows {

        @Test
        void runs_areInOrderOfTheirIdentifier() {
            CaseTable table = CaseTable.of(List.of(
                    started("2025-03-01").id("B").run(),
                    started("2025-03-01").id("A").patient("p2").run(),
                    started("2025-03-01").id("A").patient("p1").run()));

            assertThat(table.rows()).isEqualTo(3);
            assertThat(List.of(table.run(0), table.run(1), table.run(2)))
                    .extracting(run -> run.runId() + run.patientId())
                    .containsExactly("Ap1", "Ap2", "Bp1");
        }

        @Test
        void missing_isToldForTextsAndNumbers() {
            CaseTable table =
                    CaseTable.of(List.of(started("2025-03-01").sex("male").run()));

            assertThat(table.isMissing(CaseColumns.place("sex"), 0)).isFalse();
            assertThat(table.isMissing(CaseColumns.place("centre"), 0)).isTrue();
            assertThat(table.isMissing(CaseColumns.place("age_years"), 0)).isTrue();
        }
    }
}
