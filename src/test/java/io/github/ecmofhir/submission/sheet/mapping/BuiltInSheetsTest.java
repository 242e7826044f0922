package io.github.ecmofhir.submission.sheet.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.table.Row;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sheets of Henri-Mondor and CSECLS do not say in one column. */
class BuiltInSheetsTest {

    private static SheetMapping.Read read(String mapping, String id, Map<String, String> changes) {
        Sheet sheet = SheetReader.read(
                mapping, Pavlodar.resource("/demo/" + mapping + ".csv").getBytes(StandardCharsets.UTF_8));
        Row row = sheet.rows().stream()
                .filter(each -> each.cell("id").text().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>(row.values());
        changes.forEach((column, value) -> values.set(row.columns().indexOf(column), value));
        return MappingReader.find(mapping).read(new Row(row.number(), row.columns(), values, false), mapping);
    }

    private static Bundle bundle(String mapping, String id, Map<String, String> changes) {
        return read(mapping, id, changes).bundle();
    }

    private static <T extends Resource> Stream<T> all(Bundle bundle, Class<T> type, String profile) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> resource.getMeta().hasProfile(Guide.profile(profile)))
                .map(type::cast);
    }

    private static <T extends Resource> T one(Bundle bundle, Class<T> type, String profile) {
        return all(bundle, type, profile).findFirst().orElseThrow();
    }

    private static String outcome(Bundle bundle) {
        return one(bundle, Procedure.class, "ecmo-run")
                .getOutcome()
                .getCodingFirstRep()
                .getCode();
    }

    @Nested
    class HenriMondor {

        private Bundle bundle(String id, Map<String, String> changes) {
            return BuiltInSheetsTest.bundle("henri-mondor", id, changes);
        }

        @ParameterizedTest
        @CsvSource({
            "HM-43, weaned-died-within-48h",
            "HM-42, weaned-status-48h-unknown",
            "HM-02, weaned-survived-48h",
            "HM-41, transferred-on-support"
        })
        void outcome_dependsOnTheWholeDaysAfterSupport(String id, String code) {
            assertThat(outcome(bundle(id, Map.of()))).isEqualTo(code);
        }

        @Test
        void hospitalStay_isNotKnown() {
            Encounter stay = one(bundle("HM-01", Map.of()), Encounter.class, "ecmo-hospital-encounter");

            assertThat(stay.getStatus()).isEqualTo(EncounterStatus.UNKNOWN);
            assertThat(stay.hasLength()).isFalse();
            assertThat(stay.getHospitalization().isEmpty()).isTrue();
        }

        @Test
        void withoutPreclosing_itIsStatedAsNotDone_andLessWasLookedFor() {
            Bundle without = bundle("HM-01", Map.of("preclosing", "0"));

            assertThat(all(without, Procedure.class, "ecmo-preclosing"))
                    .hasSize(2)
                    .allMatch(preclosing -> preclosing.getStatus() == ProcedureStatus.NOTDONE);
            assertThat(assessed(without)).containsExactly("access-av-fistula");
            assertThat(assessed(bundle("HM-01", Map.of())))
                    .containsExactlyInAnyOrder(
                            "access-av-fistula", "access-dissection", "access-art-thrombosis", "access-ven-thrombosis");
        }

        private List<String> assessed(Bundle bundle) {
            return all(bundle, Observation.class, "ecmo-complication-checklist")
                    .filter(checklist ->
                            checklist.getIdentifierFirstRep().getValue().endsWith("vascular-access"))
                    .flatMap(checklist -> checklist.getExtension().stream())
                    .map(item -> ((CodeableConcept) item.getValue())
                            .getCodingFirstRep()
                            .getCode())
                    .toList();
        }

        @Test
        void crossoverWithoutRemoval_isRefused() {
            assertThatThrownBy(() -> bundle("HM-41", Map.of("crossover", "1")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("no cannula was removed");
        }

        @Test
        void emptyEjectionFraction_saysNothing_whileAnEmptySofaIsUnknown() {
            Bundle bundle = bundle("HM-02", Map.of("lvef", "", "sofa", ""));

            assertThat(all(bundle, Observation.class, "ecmo-measurement"))
                    .noneMatch(
                            each -> each.getCode().getCodingFirstRep().getCode().equals("10230-1"));
            assertThat(one(bundle, Observation.class, "ecmo-score").hasDataAbsentReason())
                    .isTrue();
        }
    }

    @Nested
    class Csecls {

        private Bundle bundle(Map<String, String> changes) {
            return BuiltInSheetsTest.bundle("csecls", "C00002", changes);
        }

        @ParameterizedTest
        @CsvSource({
            "weaned, 1, weaned-survived-48h",
            "weaned, 0, weaned-died-within-48h",
            "bridged, 1, bridged-unspecified",
            "transferred, 1, transferred-on-support",
            "death, 0, died-on-support"
        })
        void outcome_followsTheTwoColumns(String end, String survived, String code) {
            assertThat(outcome(bundle(Map.of("ecmo_end", end, "surv_on_ecmo", survived))))
                    .isEqualTo(code);
        }

        @Test
        void whoWasTransferredAndLived_leftForAnotherHospital() {
            Bundle bundle = bundle(Map.of("ecmo_end", "transferred", "died_hosp", "0"));

            assertThat(one(bundle, Encounter.class, "ecmo-hospital-encounter")
                            .getHospitalization()
                            .getDischargeDisposition()
                            .getCodingFirstRep()
                            .getCode())
                    .isEqualTo("other-hcf");
        }

        @Test
        void pumpDelay_isMinutesFromTheStart() {
            Procedure pump = one(bundle(Map.of()), Procedure.class, "ecmo-lv-unloading");

            assertThat(pump.getExtensionByUrl(Guide.profile("ecmo-relation"))
                            .getExtensionByUrl("minutes")
                            .getValue()
                            .primitiveValue())
                    .isEqualTo("1356");
            assertThatThrownBy(() -> bundle(Map.of("iabp_delay_h", "22.61")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("whole minutes");
        }

        @Test
        void columnsThatRepeatOthers_areCheckedAndOnlyWarnedOf() {
            assertThat(read("csecls", "C00002", Map.of()).warnings()).isEmpty();

            assertThat(read("csecls", "C00002", Map.of("time30", "12", "status30", "1"))
                            .warnings())
                    .hasSize(2)
                    .anySatisfy(warning -> assertThat(warning.sentence()).contains("column time30", "los_days (26.7)"))
                    .anySatisfy(warning -> assertThat(warning.sentence()).contains("column status30"));
        }
    }
}
