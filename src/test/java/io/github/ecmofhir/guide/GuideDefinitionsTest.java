package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideDefinitionsTest {

    private static final String BASE = "https://w3id.org/ecmo-fhir/";

    @Nested
    class EveryDefinition {

        private static final OfflineValidator VALIDATOR = OfflineValidator.shared();

        /** StructureDefinitions apart: SUSHI checks them, and every example makes the validator build their snapshots. */
        static List<String> otherThanProfiles() {
            return GuideFiles.definitions().stream()
                    .filter(definition -> !(definition instanceof StructureDefinition))
                    .map(MetadataResource::getUrl)
                    .toList();
        }

        @ParameterizedTest
        @MethodSource("otherThanProfiles")
        void definition_isValidR4(String url) {
            MetadataResource definition = GuideFiles.definitions().stream()
                    .filter(candidate -> candidate.getUrl().equals(url))
                    .findFirst()
                    .orElseThrow();
            String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(definition);
            // Criteria are SQL (application/sql, RFC 6922). Any MIME type is allowed; HAPI knows only the three codes
            // of
            // the extensible value set.
            assertThat(VALIDATOR.errors(json))
                    .filteredOn(message -> !message.getLocationString().endsWith("criteria.language"))
                    .isEmpty();
        }

        @Test
        void url_isUnique() {
            assertThat(GuideFiles.definitions())
                    .extracting(MetadataResource::getUrl)
                    .doesNotHaveDuplicates();
        }

        @Test
        void urlVersionAndStatus_areThoseOfTheGuide() {
            assertThat(GuideFiles.definitions())
                    .filteredOn(definition -> !isFragment(definition))
                    .isNotEmpty()
                    .allSatisfy(definition -> {
                        assertThat(definition.getUrl())
                                .isEqualTo(BASE + definition.fhirType() + "/" + definition.getIdPart());
                        assertThat(definition.getVersion()).isEqualTo("0.1.0");
                        assertThat(definition.getStatus()).isEqualTo(PublicationStatus.ACTIVE);
                    });
        }

        private boolean isFragment(MetadataResource definition) {
            return definition instanceof CodeSystem codes && codes.getContent() == CodeSystemContentMode.FRAGMENT;
        }
    }

    @Nested
    class Measures {

        @Test
        void complicationItem_hasAGroupForEachType() {
            assertThat(groupCodes("complication-item")).isEqualTo(codes("ecmo-complication-type"));
        }

        @Test
        void complicationGroup_hasAGroupForEachGroup() {
            assertThat(groupCodes("complication-group")).isEqualTo(codes("ecmo-complication-group"));
        }

        @Test
        void everyMeasure_isNamedInTheCodeSystem() {
            assertThat(codes("ecmo-measure"))
                    .containsAll(GuideFiles.definitions().stream()
                            .filter(Measure.class::isInstance)
                            .map(MetadataResource::getIdPart)
                            .toList());
        }

        private Set<String> groupCodes(String measure) {
            return GuideFiles.definition(Measure.class, measure).getGroup().stream()
                    .map(group -> group.getCode().getCodingFirstRep())
                    .map(Coding::getCode)
                    .collect(Collectors.toSet());
        }

        private Set<String> codes(String system) {
            return Stream.of(GuideFiles.definition(CodeSystem.class, system))
                    .flatMap(codes -> codes.getConcept().stream())
                    .map(CodeSystem.ConceptDefinitionComponent::getCode)
                    .collect(Collectors.toSet());
        }
    }
}
