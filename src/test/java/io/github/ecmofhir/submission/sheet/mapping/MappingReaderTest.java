package io.github.ecmofhir.submission.sheet.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MappingReaderTest {

    private static final Iterable<String> BUILT_IN = MappingReader.BUILT_IN;

    private static final String MINIMAL = """
            mapping: ward-7
            title: A ward
            publication: none
            criterionVersion: Ward-1
            constants: []
            columns:
              run: { label: run, case: run_id, becomes: { is: identity } }
            """;

    @Nested
    class Finding {

        @ParameterizedTest
        @FieldSource("io.github.ecmofhir.submission.sheet.mapping.MappingReaderTest#BUILT_IN")
        void builtInName_isFoundUnderItsOwnName(String name) {
            assertThat(MappingReader.find(name).mapping()).isEqualTo(name);
        }

        @Test
        void file_isRead(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("ward.yaml"), MINIMAL);

            assertThat(MappingReader.find(file.toString()).mapping()).isEqualTo("ward-7");
        }

        @Test
        void neitherNameNorFile_isRefusedWithTheNames() {
            assertThatThrownBy(() -> MappingReader.find("pavlodr"))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Mapping pavlodr: There is no such mapping.")
                    .hasMessageContaining("pavlodar")
                    .hasMessageEndingWith("[ECMO-SHT-003]");
        }
    }

    @Nested
    class PavlodarMapping {

        @Test
        void columns_areThoseOfTheSheetInItsOrder() {
            assertThat(Pavlodar.mapping().columnNames())
                    .containsExactlyInAnyOrderElementsOf(Pavlodar.sheet().columns());
        }

        @Test
        void everyConstant_namesItsSource() {
            assertThat(Pavlodar.mapping().constants())
                    .allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
        }
    }

    @Nested
    class Unusable {

        @Test
        void noYaml_isRefusedWithTheLine() {
            assertRefused("mapping: ward\n title: \"A", "Mapping ward, line 2", "This is no YAML");
        }

        @Test
        void blockWhereTextIsNeeded_isRefused() {
            assertRefused(MINIMAL.replace("A ward", "[A, ward]"), "title: What stands here", "One value is needed.");
        }

        @Test
        void textWhereABlockIsNeeded_isRefused() {
            assertRefused("ward", "A block of lines such as `word: value` is needed.");
        }

        @Test
        void unknownWord_isRefusedWithTheKnownOnes() {
            assertRefused(
                    MINIMAL.replace("title:", "remark: x\ntitle:"),
                    "`remark` is not known here.",
                    "Known are checklists, columns, constants, criterionVersion, mapping, publication, title.");
        }

        @Test
        void unknownKindOfColumn_isRefusedWithTheKnownOnes() {
            assertRefused(
                    with("age: { label: age, case: x, becomes: { is: agee } }"),
                    "columns > age > becomes",
                    "The kind `agee` is not known.",
                    "vital-status");
        }

        @Test
        void unknownKindOfConstant_isRefusedWithTheKnownOnes() {
            assertRefused(
                    MINIMAL.replace("constants: []", "constants: [{ source: p. 1, fact: { is: iabp } }]"),
                    "constants > no. 1 > fact",
                    "`is:` takes one of support, cannulation, pci, indication, outcome.");
        }

        @Test
        void missingWord_isRefused() {
            assertRefused(
                    with(
                            "bmi: { label: BMI, case: x, becomes: { is: measurement, code: loinc#39156-5, unit: kg/m2 } }"),
                    "columns > bmi > becomes > no. 1 > timepoint: `timepoint` is missing");
        }

        @Test
        void constantWithoutSource_isRefused() {
            assertRefused(
                    MINIMAL.replace("constants: []", "constants: [{ fact: { is: outcome, code: not-stated } }]"),
                    "`source` is missing");
        }

        @Test
        void codeOfUnknownSystem_isRefused() {
            assertRefused(
                    with("ihd: { label: IHD, case: x, becomes: { is: statement, code: icd10#I25 } }"),
                    "The code system `icd10` is unknown.");
        }

        @Test
        void textThatIsNoCode_isRefused() {
            assertRefused(
                    with("ihd: { label: IHD, case: x, becomes: { is: statement, code: ischaemic heart disease } }"),
                    "`ischaemic heart disease` is no code.");
        }

        @Test
        void unknownGroupOfComplications_isRefused() {
            assertRefused(
                    with(
                            "x: { label: x, case: x, becomes: { is: complication, group: kidney, item: renal-crrt, phase: unknown } }"),
                    "`kidney` is no group of complications.");
        }

        @Test
        void noIdentity_isRefused() {
            assertRefused(MINIMAL.replace("identity", "age"), "One column must be the identity");
        }

        @Test
        void sameColumnTwice_isRefused() {
            assertRefused(with("run: { label: run, case: run_id, becomes: { is: age } }"), "Duplicate field 'run'");
        }

        @Test
        void columnReadWithOneThatIsNotThere_isRefused() {
            assertRefused(
                    with("dead: { label: dead, case: x, becomes: { is: vital-status, lastContact: days, unit: d } }"),
                    "The column dead is read with days, which the mapping does not have.");
        }

        @Test
        void columnReadWithOneThatDoesNotReadIt_isRefused() {
            assertRefused(
                    with("days: { label: days, case: x, becomes: { is: read-with, column: run } }"),
                    "The column days is to be read with run, which does not do so.");
        }

        @Test
        void checklistsOfSomeGroups_areRefusedWithTheMissingOnes() {
            assertRefused(MINIMAL + "checklists: { bleeding: by-group }\n", "Missing: [mechanical, neurological");
        }

        @Test
        void checklistOfAGroupWithoutColumn_isRefused() {
            String mapping = MINIMAL + "checklists:\n"
                    + String.join(
                            "",
                            Checklists.GROUPS.stream()
                                    .map(group -> "  " + group + ": by-item\n")
                                    .toList());

            assertRefused(mapping, "The checklist of the group mechanical does not fit the columns");
        }

        @Test
        void nameThatCannotBePartOfAnIdentifier_isRefused() {
            assertRefused(MINIMAL.replace("ward-7", "ward 7/8"), "`ward 7/8` is no name.");
        }

        private String with(String column) {
            return MINIMAL + "  " + column + "\n";
        }

        private void assertRefused(String yaml, String... sentences) {
            assertThatThrownBy(() -> MappingReader.read("ward", yaml))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll(sentences)
                    .hasMessageNotContaining("io.github")
                    .hasMessageEndingWith("[ECMO-SHT-003]");
        }
    }
}
