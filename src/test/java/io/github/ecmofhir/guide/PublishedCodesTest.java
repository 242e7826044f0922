package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No code of others is guessed, and none is shown under another name. Each stands in core R4, is a unit by the grammar of UCUM,
 * or has its line with a named source in {@code terminology/verified-displays.tsv}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCodesTest {

    private static final Path LIST = Path.of("terminology/verified-displays.tsv");

    /** Systems that core R4 does not hold whole. */
    private static final Set<String> LISTED =
            Set.of("http://snomed.info/sct", "http://loinc.org", "https://fhir-terminology.ohdsi.org");

    /** Ours; also the identifiers by which we name items of a paper or of a registry's form, in its own words. */
    private static final String OURS = Guide.BASE + "/";

    private final Set<PublishedCode> published = PublishedCode.all();
    private final DefaultProfileValidationSupport core = new DefaultProfileValidationSupport(FhirContext.forR4Cached());

    @Test
    void listedCodes_areThoseThatArePublished() throws IOException {
        assertThat(published)
                .filteredOn(code -> LISTED.contains(code.system()))
                .extracting(code -> code.system() + " " + code.code())
                .containsOnly(verified().keySet().toArray(String[]::new));
    }

    @Test
    void everyLine_hasADisplayAndASource() throws IOException {
        assertThat(lines())
                .allSatisfy(cells -> assertThat(cells)
                        .hasSize(4)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
        assertThat(lines()).hasSize(verified().size());
    }

    @Test
    void displays_areTheVerifiedOnes() throws IOException {
        Map<String, String> verified = verified();
        assertThat(published)
                .filteredOn(code -> LISTED.contains(code.system()) && code.display() != null)
                .allSatisfy(
                        code -> assertThat(code.display()).isEqualTo(verified.get(code.system() + " " + code.code())));
    }

    @Test
    void targetsOfOmop_haveADisplay() {
        assertThat(published)
                .filteredOn(code -> code.system().contains("ohdsi"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.display()).isNotNull());
    }

    Set<String> units() {
        return published.stream()
                .filter(code -> code.system().equals(Ucum.URL))
                .map(PublishedCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("units")
    void unit_isUcum(String unit) {
        assertThat(Ucum.isUnit(unit)).isTrue();
    }

    @Test
    void codesOfCoreSystems_areDefinedThereWithTheirDisplay() {
        assertThat(published)
                .filteredOn(code -> !LISTED.contains(code.system())
                        && !code.system().equals(Ucum.URL)
                        && !code.system().startsWith(OURS))
                .isNotEmpty()
                .allSatisfy(code -> {
                    ConceptDefinitionComponent concept = concepts(
                                    coreSystem(code.system()).getConcept())
                            .filter(candidate -> candidate.getCode().equals(code.code()))
                            .findFirst()
                            .orElse(null);
                    assertThat(concept).isNotNull();
                    if (code.display() != null) {
                        assertThat(code.display()).isEqualTo(concept.getDisplay());
                    }
                });
    }

    private CodeSystem coreSystem(String url) {
        CodeSystem system = (CodeSystem) core.fetchCodeSystem(url);
        assertThat(system).as(url).isNotNull();
        assertThat(system.getContent()).isEqualTo(CodeSystemContentMode.COMPLETE);
        return system;
    }

    private static Stream<ConceptDefinitionComponent> concepts(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream().flatMap(concept -> Stream.concat(Stream.of(concept), concepts(concept.getConcept())));
    }

    /** System and code → display. */
    private static Map<String, String> verified() throws IOException {
        Map<String, String> displays = new TreeMap<>();
        lines().forEach(cells -> displays.put(cells.get(0) + " " + cells.get(1), cells.get(2)));
        return displays;
    }

    private static List<List<String>> lines() throws IOException {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(line -> line.startsWith("http"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }
}
