package io.github.ecmofhir.guide;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server says what it can do, and gives out its guide. */
@OnStore(StoreKind.H2)
class CapabilityIT {

    private static final Set<String> OF_THE_CORE = Set.of("validate", "everything", "evaluate-measure");

    /** Each with where its definition is. */
    private static final Map<String, String> OF_STANDARDS = Map.of(
            "export", "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export",
            "sql-run", "http://hl7.org/fhir/uv/sql-on-fhir/OperationDefinition/SQLRun",
            "sql-export", "http://hl7.org/fhir/uv/sql-on-fhir/OperationDefinition/SQLExport");

    private final FhirHttp http;

    CapabilityIT(RunningServer server) {
        this.http = server.http();
    }

    @Nested
    class Statement {

        private final CapabilityStatement statement = http.get("metadata").as(CapabilityStatement.class);
        private final CapabilityStatementRestComponent rest = statement.getRestFirstRep();

        @Test
        void everyProfile_isSupportedOnItsType() {
            Set<String> supported = rest.getResource().stream()
                    .flatMap(resource -> resource.getSupportedProfile().stream()
                            .map(profile -> resource.getType() + " " + profile.getValue()))
                    .collect(Collectors.toSet());

            assertThat(profiles()).hasSize(46);
            assertThat(supported)
                    .containsExactlyInAnyOrderElementsOf(profiles().stream()
                            .map(profile -> profile.getType() + " " + profile.getUrl())
                            .toList());
        }

        @Test
        void operations_areOursOrOnlyRead() {
            Set<String> names = Stream.concat(
                            rest.getOperation().stream(),
                            rest.getResource().stream().flatMap(resource -> resource.getOperation().stream()))
                    .map(CapabilityStatementRestResourceOperationComponent::getName)
                    .collect(Collectors.toSet());
            List<String> ofGuide = GuideFiles.definitions().stream()
                    .filter(OperationDefinition.class::isInstance)
                    .map(definition -> ((OperationDefinition) definition).getCode())
                    .toList();

            assertThat(names).contains("rebuild").containsAll(OF_THE_CORE).containsAll(OF_STANDARDS.keySet());
            names.removeAll(OF_THE_CORE);
            names.removeAll(OF_STANDARDS.keySet());
            assertThat(ofGuide).containsAll(names);
        }

        @Test
        void operationsOfTheGuide_pointToTheirDefinitions() {
            assertThat(rest.getOperation())
                    .filteredOn(operation -> !OF_STANDARDS.containsKey(operation.getName()))
                    .isNotEmpty()
                    .allSatisfy(operation -> assertThat(http.get("OperationDefinition?url=" + operation.getDefinition())
                                    .resources())
                            .hasSize(1));
        }

        @Test
        void operationsOfStandards_pointToThese_andSayWhichFormatsTheyHave() {
            assertThat(rest.getOperation())
                    .filteredOn(operation -> OF_STANDARDS.containsKey(operation.getName()))
                    .hasSize(OF_STANDARDS.size())
                    .allMatch(operation -> operation.getDefinition().equals(OF_STANDARDS.get(operation.getName())))
                    .allMatch(operation -> operation.getDocumentation().contains("ndjson"));
            assertThat(statement.getInstantiates())
                    .extracting(PrimitiveType::getValue)
                    .contains("http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data");
        }

        @Test
        void deletionBySearch_isOfOne() {
            assertThat(rest.getResource())
                    .filteredOn(resource -> !Guide.OWNED_TYPES.contains(resource.getType()))
                    .allMatch(resource -> resource.getConditionalDelete() == ConditionalDeleteStatus.SINGLE);
        }

        @Test
        void formats_areBoth() {
            assertThat(statement.getFormat())
                    .extracting(PrimitiveType::getValue)
                    .contains("application/fhir+json", "application/fhir+xml");
        }
    }

    @Nested
    class Definitions {

        static Stream<String> all() {
            return GuideFiles.definitions().stream()
                    .filter(definition -> !definition.fhirType().equals("NamingSystem"))
                    .map(definition -> definition.fhirType() + "/" + definition.getIdPart());
        }

        @ParameterizedTest
        @MethodSource("all")
        void eachIsReadByIdAndFoundByUrl(String reference) {
            MetadataResource read = http.get(reference).as(MetadataResource.class);

            assertThat(http.get(reference.substring(0, reference.indexOf('/')) + "?url=" + read.getUrl())
                            .resources())
                    .singleElement()
                    .satisfies(found -> assertThat(found.getIdPart()).isEqualTo(read.getIdPart()));
        }

        @Test
        void unknownId_isSaid() {
            assertThat(http.get("StructureDefinition/nothing")).isRefused(404, "ECMO-REQ-007");
        }

        @Test
        void unknownUrl_findsNothing() {
            assertThat(http.get("StructureDefinition?url=http://example.org/x").resources())
                    .isEmpty();
        }
    }

    private static List<StructureDefinition> profiles() {
        return GuideFiles.definitions().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .filter(definition -> !definition.getType().equals("Extension"))
                .toList();
    }

    @Nested
    class Download {

        @Test
        void packageOfTheGuide_isServed() throws IOException, InterruptedException {
            URI file = URI.create(http.base()).resolve("/guide/io.github.ecmofhir.guide-0.1.0.tgz");
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith(0x1f, 0x8b);
        }

        @Test
        void conceptMaps_areRead() {
            assertThat(http.get("ConceptMap/csecls-to-ecmo")
                            .as(ConceptMap.class)
                            .getGroup())
                    .hasSize(2);
        }
    }
}
