package io.github.ecmofhir.deidentification;

import static io.github.ecmofhir.deidentification.Level.LIMITED;
import static io.github.ecmofhir.deidentification.Level.PSEUDONYMISED;
import static io.github.ecmofhir.deidentification.People.PSEUDONYMS;
import static io.github.ecmofhir.deidentification.People.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.testing.GuideExample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources by the hundred, so that what nobody thought of is found. */
class DeidentifiedResourcesTest {

    @Nested
    class EveryElement {

        /** Of all elements that have a choice, none has more types than this, but for the values of extensions. */
        private static final int CHOICES = 12;

        static Collection<String> types() {
            return new TreeSet<>(ElementRules.RESOURCES);
        }

        static List<String> extensionValues() {
            return FullResource.extension().getChildByName("valueString").getValidChildNames().stream()
                    .filter(name -> !name.endsWith("Resource") && !name.equals("valueXhtml"))
                    .sorted()
                    .toList();
        }

        @ParameterizedTest
        @MethodSource("types")
        void resourceWithAllElements_tellsNoSecret(String type) {
            IntStream.range(0, CHOICES)
                    .mapToObj(choice -> FullResource.of(type, choice))
                    .forEach(sent -> {
                        assertThat(Given.secretsIn(sent)).hasSizeGreaterThan(3);
                        for (Level level : List.of(LIMITED, PSEUDONYMISED)) {
                            assertThat(Given.of(UNKNOWN.at(level), sent, "secret-patient"))
                                    .hasValueSatisfying(Given::isSafe);
                        }
                    });
        }

        @ParameterizedTest
        @MethodSource("types")
        void resourceOfNobody_hasNoDatePseudonymised(String type) {
            IntStream.range(0, CHOICES)
                    .mapToObj(choice -> FullResource.of(type, choice))
                    .forEach(sent -> {
                        Given given =
                                Given.of(UNKNOWN.at(PSEUDONYMISED), sent, null).orElseThrow();

                        assertThat(datesIn(given.isSafe().json())).isEmpty();
                    });
        }

        /** The rules of a type are made when it is first seen, by whoever sees it. */
        @Test
        void manyAtOnce_getWhatOneGets() {
            List<String> sent = types().stream()
                    .flatMap(type -> IntStream.range(0, CHOICES).mapToObj(choice -> FullResource.of(type, choice)))
                    .map(Given::stored)
                    .toList();

            assertThat(deidentified(sent.parallelStream())).isEqualTo(deidentified(sent.stream()));
        }

        private static List<Optional<String>> deidentified(Stream<String> sent) {
            ResourceDeidentifier resources =
                    new ResourceDeidentifier(UNKNOWN.at(PSEUDONYMISED), new ElementRules(Given.FHIR));
            return sent.map(json -> resources.deidentified(json, "secret-patient"))
                    .toList();
        }

        @ParameterizedTest
        @MethodSource("extensionValues")
        void extensionOfOurs_tellsNoSecret_whateverItsType(String name) {
            ObjectNode sent = (ObjectNode) Given.tree("""
                    {"resourceType": "Procedure", "id": "secret-id", "status": "completed",
                     "subject": {"reference": "Patient/secret-patient"},
                     "extension": [{"url": "https://w3id.org/ecmo-fhir/StructureDefinition/urgency"}]}
                    """);
            ((ObjectNode) sent.at("/extension/0")).set(name, FullResource.value(name));

            assertThat(Given.of(UNKNOWN.at(PSEUDONYMISED), sent.toString(), "secret-patient"))
                    .hasValueSatisfying(Given::isSafe);
        }
    }

    @Nested
    class Examples {

        private static final Set<String> TEXTS = Set.of(
                "text", "div", "display", "title", "description", "unit", "lotNumber", "serialNumber", "valueString");

        private static final String CRITERION = "https://w3id.org/ecmo-fhir/StructureDefinition/criterion-version";

        /** Elements by whose values systems and codes are told, which may be the same as an id by chance. */
        private static final Set<String> CODES =
                Set.of("system", "code", "url", "profile", "resourceType", "unit", "valueCode");

        private static final List<JsonNode> RESOURCES = resources();

        /** The examples of the guide and the cases sent in tests that can be stored, those in Bundles one by one. */
        private static List<JsonNode> resources() {
            Stream<String> examples = GuideExample.names("").stream().map(GuideExample::read);
            return Stream.concat(examples, sentInTests())
                    .map(Given::tree)
                    .flatMap(json -> json.path("resourceType").asText().equals("Bundle")
                            ? json.findValues("resource").stream()
                            : Stream.of(json))
                    .filter(json -> ElementRules.RESOURCES.contains(
                            json.path("resourceType").asText()))
                    .flatMap(json -> stored(json).stream())
                    .toList();
        }

        private static Stream<String> sentInTests() {
            try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases/submission"))) {
                return files
                        .filter(file -> file.toString().endsWith(".json"))
                        .map(file -> {
                            try {
                                return Files.readString(file);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<JsonNode> stored(JsonNode json) {
            try {
                return Optional.of(Given.tree(Given.stored(json.toString())));
            } catch (DataFormatException e) {
                // An example of what is refused
                return Optional.empty();
            }
        }

        private static @Nullable String patientOf(JsonNode resource) {
            for (String element : List.of("subject", "patient", "individual")) {
                if (resource.has(element)) {
                    return resource.path(element).path("reference").asText("nobody named");
                }
            }
            return resource.path("resourceType").asText().equals("Patient") ? "itself" : null;
        }

        private static Given given(Level level, JsonNode resource) {
            return Given.of(UNKNOWN.at(level), resource.toString(), patientOf(resource))
                    .orElseThrow(() -> new AssertionError("Not given out: " + resource));
        }

        @Test
        void examples_areMany_ofMostTypes() {
            assertThat(RESOURCES).hasSizeGreaterThan(400);
            assertThat(RESOURCES.stream().map(json -> json.path("resourceType").asText()))
                    .containsAll(ElementRules.RESOURCES);
        }

        @ParameterizedTest
        @EnumSource(names = {"LIMITED", "PSEUDONYMISED"})
        void texts_names_numbersAndIds_areGone(Level level) {
            for (JsonNode resource : RESOURCES) {
                Given given = given(level, resource).isReadable();

                List<String> left = new ArrayList<>();
                walk(given.json(), "", (name, value) -> {
                    if (value.isTextual() && !CODES.contains(name)) {
                        left.add(value.asText());
                    }
                });
                for (String hidden : hidden(resource)) {
                    assertThat(left).as("`%s` of %s", hidden, resource).noneMatch(value -> value.contains(hidden));
                }
            }
        }

        private static Set<String> hidden(JsonNode resource) {
            Set<String> hidden = new TreeSet<>();
            boolean isDevice = resource.path("resourceType").asText().equals("Device");
            walk(resource, "", (name, value) -> {
                if (TEXTS.contains(name) || name.equals("id") || name.equals("name") && !isDevice) {
                    hidden.add(value.asText());
                } else if (name.equals("reference") && value.isTextual()) {
                    hidden.add(value.asText().replaceFirst(".*[/#:]", ""));
                } else if (name.equals("identifier") || name.equals("telecom") || name.equals("address")) {
                    walk(value, name, (inner, text) -> hidden.add(text.asText()));
                }
            });
            resource.findParents("valueString").forEach(extension -> {
                if (extension.path("url").asText().equals(CRITERION)) {
                    hidden.remove(extension.path("valueString").asText());
                }
            });
            hidden.removeIf(text -> text.length() < 4);
            return hidden;
        }

        @Test
        void codesAndNumbers_areAllThere() {
            for (JsonNode resource : RESOURCES) {
                JsonNode told = given(PSEUDONYMISED, resource).json();
                if (!resource.has("contained")) {
                    assertThat(numbersIn(told)).as(resource.toString()).isEqualTo(numbersIn(resource));
                    assertThat(codesIn(told)).as(resource.toString()).isEqualTo(codesIn(resource));
                }
            }
        }

        @Test
        void extensionsOfOurs_andReasonsOfAbsence_areAllThere() {
            int extensions = 0;
            for (JsonNode resource : RESOURCES) {
                List<String> told = extensionsIn(given(PSEUDONYMISED, resource).json());
                // An example of what is refused may have an extension of ours that says nothing
                if (!resource.has("contained") && !resource.path("id").asText().endsWith("-fail")) {
                    assertThat(told)
                            .as(resource.toString())
                            .containsExactlyInAnyOrderElementsOf(extensionsIn(resource));
                }
                extensions += told.size();
            }
            assertThat(extensions).isGreaterThan(300);
        }

        private static List<String> extensionsIn(JsonNode resource) {
            return resource.findParents("url").stream()
                    .filter(extension -> !extension.path("valueCode").asText().equals("masked"))
                    // Refers to another of its Bundle; what is stored does not
                    .filter(extension ->
                            !extension.at("/valueReference/reference").asText().startsWith("urn:"))
                    .map(extension -> extension.path("url").asText())
                    .filter(url ->
                            !url.endsWith("/de-identification-level") && !url.startsWith("http://hospital.example/"))
                    .toList();
        }

        private static List<String> numbersIn(JsonNode json) {
            List<String> numbers = new ArrayList<>();
            walk(json, "", (name, value) -> {
                if (value.isNumber()) {
                    numbers.add(name + " " + value.asText());
                }
            });
            return numbers;
        }

        private static List<String> codesIn(JsonNode json) {
            List<String> codes = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                if (!field.getKey().equals("meta")) {
                    field.getValue().findParents("code").forEach(parent -> {
                        if (parent.path("code").isTextual()) {
                            codes.add(parent.path("system").asText() + " "
                                    + parent.path("code").asText());
                        }
                    });
                }
            }
            return codes.stream().filter(code -> !code.endsWith(" masked")).toList();
        }

        /** So all intervals of a person stay, too. */
        @Test
        void datesOfAPerson_areTheTrueOnes_allMovedByHisShift() {
            int dates = 0;
            for (JsonNode resource : RESOURCES) {
                String patient = patientOf(resource);
                List<String> told = datesIn(given(PSEUDONYMISED, resource).json());
                if (patient == null) {
                    assertThat(told).as(resource.toString()).isEmpty();
                } else {
                    assertThat(told)
                            .as(resource.toString())
                            .isEqualTo(datesIn(resource).stream()
                                    .map(sent -> moved(sent, patient))
                                    .toList());
                }
                dates += told.size();
            }
            assertThat(dates).isGreaterThan(300);
        }

        private static String moved(String sent, String patient) {
            return LocalDate.parse(sent.substring(0, 10)).minusDays(PSEUDONYMS.daysBack(patient)) + sent.substring(10);
        }
    }

    /** Full dates, but that of birth and what the server writes. */
    private static List<String> datesIn(JsonNode json) {
        List<String> dates = new ArrayList<>();
        walk(json, "", (name, value) -> {
            if (value.isTextual()
                    && !Set.of("birthDate", "lastUpdated").contains(name)
                    && value.asText().matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
                dates.add(value.asText());
            }
        });
        return dates;
    }

    /** Goes to each value, with the name of the element in which it stands. */
    private static void walk(JsonNode json, String name, BiConsumer<String, JsonNode> each) {
        each.accept(name, json);
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> walk(field.getValue(), field.getKey(), each));
        } else if (json instanceof ArrayNode array) {
            array.forEach(value -> walk(value, name, each));
        }
    }
}
