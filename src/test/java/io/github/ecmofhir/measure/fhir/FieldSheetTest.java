package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.junit.jupiter.api.Test;

class FieldSheetTest {

    private static final String BASE = "https://w3id.org/ecmo-fhir";

    private final ConceptMap map = new ConceptMap();

    private void group(String source, String... codesAndFields) {
        ConceptMapGroupComponent group = map.addGroup().setSource(BASE + source);
        for (int i = 0; i < codesAndFields.length; i += 2) {
            group.addElement().setCode(codesAndFields[i]).addTarget().setCode(codesAndFields[i + 1]);
        }
    }

    private Map<String, String> cells(Map<String, String> cases) {
        return FieldSheet.of(map).cells(column -> cases.getOrDefault(column, ""));
    }

    @Test
    void columns_comeFirst_thenTheOutcome_thenComplications() {
        group("/CodeSystem/ecmo-complication-type", "neuro-stroke", "Neurologic: Stroke");
        group("/CodeSystem/ecmo-run-outcome", "died-on-support", "Reason: Died");
        group("/dictionary/ecmo_case", "run_id", "Run", "ecpr", "ECPR");

        assertThat(FieldSheet.of(map).columns()).containsExactly("Run", "ECPR", "Reason", "Neurologic: Stroke");
    }

    @Test
    void presence_isYesOrNo_andMissingIsEmpty() {
        group("/dictionary/ecmo_case", "run_id", "Run", "ecpr", "ECPR");

        assertThat(cells(Map.of("run_id", "1", "ecpr", "present"))).containsEntry("ECPR", "Yes");
        assertThat(cells(Map.of("run_id", "1", "ecpr", "absent"))).containsEntry("ECPR", "No");
        assertThat(cells(Map.of("run_id", "1"))).containsEntry("ECPR", "").containsEntry("Run", "1");
    }

    @Test
    void fieldOfSeveralItems_isNo_onlyWhenAllAreAbsent() {
        group("/CodeSystem/ecmo-complication-type", "neuro-stroke", "CNS", "neuro-ich", "CNS");

        assertThat(cells(Map.of("cxi_neuro_stroke", "absent", "cxi_neuro_ich", "present")))
                .containsEntry("CNS", "Yes");
        assertThat(cells(Map.of("cxi_neuro_stroke", "absent", "cxi_neuro_ich", "absent")))
                .containsEntry("CNS", "No");
        assertThat(cells(Map.of("cxi_neuro_stroke", "absent"))).containsEntry("CNS", "");
    }

    @Test
    void outcomeThatTheMapDoesNotHave_isEmpty() {
        group(
                "/CodeSystem/ecmo-run-outcome",
                "died-on-support",
                "Reason: Died",
                "withdrawn-futility",
                "Reason: Futile");

        assertThat(cells(Map.of("run_outcome", "died-on-support"))).containsOnly(Map.entry("Reason", "Died"));
        assertThat(cells(Map.of("run_outcome", "withdrawn-futility"))).containsEntry("Reason", "Futile");
        assertThat(cells(Map.of("run_outcome", "bridged"))).containsEntry("Reason", "");
    }
}
