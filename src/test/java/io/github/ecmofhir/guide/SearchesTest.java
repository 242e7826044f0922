package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** The list of what can be searched by. */
class SearchesTest {

    private static final Path PAGE = Path.of("src/site/markdown/searches.md");

    /** Has the path of {@code target}, of which it is a part. */
    private static final String SECOND = "Provenance.patient";

    private final Map<String, List<CapabilityStatementRestResourceSearchParamComponent>> listed = new TreeMap<>(
            GuideFiles.definition(CapabilityStatement.class, "ecmo-fhir-server")
                    .getRestFirstRep()
                    .getResource()
                    .stream()
                    .collect(Collectors.toMap(resource -> resource.getType(), resource -> resource.getSearchParam())));
    private final List<SearchParameter> core =
            FhirHttp.FHIR.getValidationSupport().fetchAllSearchParameters();

    private final List<SearchParameter> ours = GuideFiles.definitions().stream()
            .filter(SearchParameter.class::isInstance)
            .map(SearchParameter.class::cast)
            .toList();

    private Map<String, SearchParamType> ofR4(String type) {
        return of(core, type);
    }

    private static Map<String, SearchParamType> of(List<SearchParameter> some, String type) {
        return some.stream()
                .filter(parameter -> parameter.getBase().stream().anyMatch(base -> type.equals(base.getValue())))
                .collect(Collectors.toMap(SearchParameter::getCode, SearchParameter::getType));
    }

    @Test
    void types_areThoseThatHaveProfiles() {
        Set<String> profiled = GuideFiles.definitions().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(definition -> ((StructureDefinition) definition).getType())
                .filter(type -> !Set.of("Extension", "Bundle").contains(type))
                .collect(Collectors.toSet());

        assertThat(listed.keySet()).isEqualTo(profiled);
    }

    @Test
    void parameters_areOfR4OrOfTheGuide_andOfTheirTypes() {
        listed.forEach((type, parameters) -> assertThat(parameters)
                .as(type)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.hasDefinition() ? of(ours, type) : ofR4(type))
                        .containsKey(parameter.getName())
                        .hasEntrySatisfying(
                                parameter.getName(),
                                searched -> assertThat(searched.toCode())
                                        .isEqualTo(parameter.getType().toCode()))));
    }

    @Test
    void parametersOfTheGuide_areAllListed_underTheirAddresses() {
        assertThat(ours)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.getBase())
                        .isNotEmpty()
                        .allSatisfy(base -> assertThat(listed.get(base.getValue()))
                                .anySatisfy(each -> {
                                    assertThat(each.getName()).isEqualTo(parameter.getCode());
                                    assertThat(each.getDefinition()).isEqualTo(parameter.getUrl());
                                })));
    }

    @Test
    void nameOfAParameterOfTheGuide_isNoneOfR4() {
        assertThat(ours)
                .allSatisfy(parameter -> parameter
                        .getBase()
                        .forEach(base -> assertThat(ofR4(base.getValue())).doesNotContainKey(parameter.getCode())));
    }

    /** What is not indexed as a reference could be deleted under the one that refers to it. */
    @Test
    void references_areAllListed() {
        listed.forEach((type, parameters) -> {
            Set<String> references = new TreeSet<>();
            ofR4(type).forEach((code, kind) -> {
                if (kind == SearchParamType.REFERENCE && !SECOND.equals(type + "." + code)) {
                    references.add(code);
                }
            });
            assertThat(parameters).as(type).extracting(each -> each.getName()).containsAll(references);
        });
    }

    @Test
    void page_hasEachTypeWithItsParameters() throws IOException {
        MarkdownTable table = new MarkdownTable("type", "can be searched by");
        listed.forEach((type, parameters) -> table.row(
                type,
                parameters.stream()
                        .map(parameter -> "`" + parameter.getName() + "`")
                        .collect(Collectors.joining(" "))));

        assertThat(Files.readString(PAGE)).contains(table.render());
    }
}
