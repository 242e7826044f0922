package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.util.FhirTerser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code profiles/mapping.csv} says of every variable of the five papers where the guide stores it. Each line must hold on
 * the example it names.
 */
class MappingTest {

    private static final Path MAPPING = Path.of("profiles/mapping.csv");
    private static final Path EXPECTED_ROWS = Path.of("src/test/resources/mapping-rows.txt");
    private static final String NOT_IN_THE_PAPERS = "not in the papers: ";

    private static final List<Row> ROWS = read();

    @Nested
    class EachRow {

        private static final OfflineValidator VALIDATOR = OfflineValidator.shared();
        private static final IFhirPath ENGINE = FhirContext.forR4Cached().newFhirPath();

        static List<Row> rows() {
            return ROWS;
        }

        static List<Row> codedRows() {
            return ROWS.stream().filter(row -> !row.code().isEmpty()).toList();
        }

        @ParameterizedTest
        @MethodSource("rows")
        void profile_isOneOfTheGuide(Row row) {
            assertThat(GuideFiles.definition(StructureDefinition.class, row.profile())
                            .getType())
                    .isEqualTo(row.resource().fhirType());
        }

        @ParameterizedTest
        @MethodSource("rows")
        void example_claimsTheProfileAndIsValid(Row row) {
            assertThat(row.resource().getMeta().getProfile())
                    .extracting(IPrimitiveType::getValueAsString)
                    .contains("https://w3id.org/ecmo-fhir/StructureDefinition/" + row.profile());
            assertThat(VALIDATOR.errors(row.json())).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("rows")
        void path_yieldsAValue(Row row) {
            assertThat(values(row, row.resource())).isNotEmpty();
        }

        /** A path that does not care for its code would also find other variables. */
        @ParameterizedTest
        @MethodSource("codedRows")
        void path_yieldsNothingUnderAnotherCode(Row row) {
            if (row.isUnit()) {
                assertThat(row.path()).contains("StructureDefinition/");
                return;
            }
            String changed =
                    row.json().replace("\"code\": \"" + row.codeValue() + "\"", "\"code\": \"some-other-code\"");
            IBaseResource other = FhirContext.forR4Cached().newJsonParser().parseResource(changed);
            assertThat(values(row, other)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("codedRows")
        void code_occursInTheExample(Row row) {
            assertThat(codesIn(row.resource())).contains(row.systemUrl() + "#" + row.codeValue());
        }

        @ParameterizedTest
        @MethodSource("codedRows")
        void code_isDefined(Row row) {
            if (row.isUnit()) {
                assertThat(Ucum.isUnit(row.codeValue())).isTrue();
            } else {
                assertThat(row.codeSystem().getConcept())
                        .extracting(CodeSystem.ConceptDefinitionComponent::getCode)
                        .contains(row.codeValue());
            }
        }

        private List<IBase> values(Row row, IBaseResource resource) {
            return ENGINE.evaluate(resource, row.path(), IBase.class);
        }

        private List<String> codesIn(IBaseResource resource) {
            FhirTerser terser = FhirContext.forR4Cached().newTerser();
            return Stream.concat(
                            terser.getAllPopulatedChildElementsOfType(resource, Coding.class).stream()
                                    .map(coding -> coding.getSystem() + "#" + coding.getCode()),
                            terser.getAllPopulatedChildElementsOfType(resource, Quantity.class).stream()
                                    .map(quantity -> quantity.getSystem() + "#" + quantity.getCode()))
                    .toList();
        }
    }

    @Nested
    class TheWholeTable {

        @Test
        void ids_areThoseOfThePapersInOrder() throws IOException {
            List<String> expected = Files.readAllLines(EXPECTED_ROWS).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(expected).hasSize(223).doesNotHaveDuplicates();
            assertThat(ROWS).extracting(Row::id).containsExactlyElementsOf(expected);
        }

        @Test
        void everyRow_hasAVariable() {
            assertThat(ROWS)
                    .extracting(Row::variable)
                    .allSatisfy(words -> assertThat(words).isNotBlank());
        }

        @Test
        void notes_sayDerivedOrNotInThePapers() {
            assertThat(ROWS)
                    .extracting(Row::note)
                    .filteredOn(note -> !note.isEmpty())
                    .allSatisfy(note -> assertThat(note).matches("(derived|not in the papers): \\S.*"));
        }

        @Test
        void rowsNotInThePapers_areTheseOnly() {
            assertThat(ROWS)
                    .filteredOn(row -> row.note().startsWith(NOT_IN_THE_PAPERS))
                    .extracting(Row::id)
                    .containsExactly(
                            "P-T313", "H-S01", "C-B03", "C-B06", "C-B07", "C-B08", "C-B09", "C-B10", "C-B11", "C-B12",
                            "C-P07", "C-P08", "C-P10", "C-P11", "C-O03", "C-S04", "I-01");
        }

        @Test
        void everyRowExample_servesARow() {
            assertThat(ROWS).extracting(Row::example).containsAll(GuideFiles.examples("-row"));
        }
    }

    private static List<Row> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(MAPPING)) {
            return format.parse(reader).stream().map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the table. */
    private record Row(
            String id, String variable, String profile, String path, String code, String example, String note) {

        private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
        private static final DefaultProfileValidationSupport CORE =
                new DefaultProfileValidationSupport(FhirContext.forR4Cached());

        /** Aliases of the code systems of which the guide holds a fragment, as its id. */
        private static final Map<String, String> FRAGMENTS = Map.of("SCT", "snomed-ct-used", "LNC", "loinc-used");

        static Row of(CSVRecord line) {
            return new Row(
                    line.get("row"),
                    line.get("variable"),
                    line.get("profile"),
                    line.get("path"),
                    line.get("code"),
                    line.get("example"),
                    line.get("note"));
        }

        String json() {
            return GuideFiles.example(example);
        }

        Resource resource() {
            return (Resource) GuideFiles.parse(GuideFiles.EXAMPLES.resolve(example + ".json"));
        }

        boolean isUnit() {
            return alias().equals("UCUM");
        }

        String codeValue() {
            return code.substring(code.indexOf('#') + 1);
        }

        String systemUrl() {
            return isUnit() ? Ucum.URL : codeSystem().getUrl();
        }

        CodeSystem codeSystem() {
            if (alias().equals("DCM")) {
                return (CodeSystem) Objects.requireNonNull(CORE.fetchCodeSystem(DICOM));
            }
            return GuideFiles.definition(CodeSystem.class, FRAGMENTS.getOrDefault(alias(), alias()));
        }

        private String alias() {
            return code.substring(0, code.indexOf('#'));
        }

        /** The name of the test case. */
        @Override
        public String toString() {
            return id;
        }
    }
}
