package io.github.ecmofhir.submission.sheet.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WayBackTest {

    /** What the case table holds for PAV-06, written down by hand from the meaning of its columns. */
    private static final Map<String, String> CASE_OF_PAV_06 = Map.ofEntries(
            Map.entry("run_id", "PAV-06"),
            Map.entry("centre", "PAVLODAR"),
            Map.entry("run_start", "2025-07-11"),
            Map.entry("sex", "female"),
            Map.entry("age_years", "84"),
            Map.entry("bmi", "19"),
            Map.entry("hx_ihd", "present"),
            Map.entry("hx_mi", "absent"),
            Map.entry("hx_cabg", "absent"),
            Map.entry("hx_hypertension", "present"),
            Map.entry("hx_multifocal_atherosclerosis", "absent"),
            Map.entry("hx_aortofemoral_bypass", "absent"),
            Map.entry("hx_diabetes", "absent"),
            Map.entry("hx_mitral_regurgitation", "present"),
            Map.entry("hx_tricuspid_regurgitation", "present"),
            Map.entry("hx_rhythm_disorder", "present"),
            Map.entry("hx_venous_insufficiency", "absent"),
            Map.entry("hx_aortic_aneurysm", "absent"),
            Map.entry("lesion_lmca", "absent"),
            Map.entry("lesion_lad", "absent"),
            Map.entry("lesion_cx", "present"),
            Map.entry("lesion_rca", "present"),
            Map.entry("lvef", "23"),
            Map.entry("gfr", "59"),
            Map.entry("alt", "365"),
            Map.entry("creatinine", "105"),
            Map.entry("ast", "94"),
            Map.entry("ecmo_minutes", "90"),
            Map.entry("hospital_days", "3"),
            Map.entry("icu_days", "3"),
            Map.entry("timi3_all", "present"),
            Map.entry("discharge", "dead"),
            Map.entry("cxi_access_dissection", "absent"),
            Map.entry("cx_bleeding", "absent"),
            Map.entry("cxi_neuro_stroke", "absent"),
            Map.entry("cxi_limb_ischaemia", "absent"),
            Map.entry("last_contact_day", "3"),
            Map.entry("death_day", "3"));

    @Test
    void caseOfARun_givesItsRowCellForCell() {
        Row row = Pavlodar.row("PAV-06");
        Map<String, String> expected = new HashMap<>();
        row.columns().forEach(column -> expected.put(column, row.cell(column).text()));

        assertThat(cells(CASE_OF_PAV_06)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void missingEverywhere_givesEmptyCellsAndNoZero() {
        assertThat(cells(Map.of()))
                .hasSize(38)
                .allSatisfy((column, cell) -> assertThat(cell).isEmpty());
    }

    @Test
    void contactWithoutDeath_isAlive() {
        assertThat(cells(Map.of("last_contact_day", "90", "discharge", "alive")))
                .containsEntry("dead", "0")
                .containsEntry("followup_days", "90")
                .containsEntry("discharged", "1");
    }

    @Test
    void dayInTheFormatOfTheSheet_isWrittenInIt() {
        assertThat(new RunStart("dd.MM.uuuu").cell(column -> "2025-07-11", "run_start"))
                .isEqualTo("11.07.2025");
    }

    private static Map<String, String> cells(Map<String, String> cases) {
        return Pavlodar.mapping().cells(column -> cases.getOrDefault(column, ""));
    }
}
