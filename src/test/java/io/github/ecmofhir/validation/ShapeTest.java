package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.guide.Guide;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out of a shape is what no definition can tell apart. */
class ShapeTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load(FHIR);
    private static final DefaultProfileValidationSupport CORE = new DefaultProfileValidationSupport(FHIR);
    private static final Thresholds THRESHOLDS = new Thresholds(definitions(GUIDE.resources()));

    private static Stream<StructureDefinition> definitions(Stream<?> resources) {
        return resources.filter(StructureDefinition.class::isInstance).map(StructureDefinition.class::cast);
    }

    private static String shape(String json) {
        return Shape.of(json, THRESHOLDS);
    }

    @Nested
    class Values {

        private static final String OBSERVATION = """
                {"resourceType":"Observation","id":"%s","identifier":[{"system":"https://a.example","value":"%s"}],
                 "subject":{"reference":"%s"},"effectivePeriod":{"start":"%s","end":"%s"},"valueQuantity":{"value":%s}}""";
        private static final String USUAL =
                "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2";

        @ParameterizedTest
        @CsvSource({
            "b;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;S-7/y;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-955555555555;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;1999-12-31T23:00:00Z;2024-06-02T10:30:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.35"
        })
        void otherNamesDatesAndNumbers_areTheSame(String other) {
            assertThat(shape(observation(other))).isEqualTo(shape(observation(USUAL)));
        }

        @ParameterizedTest
        @CsvSource({
            "a;a;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R 1;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;Patient/0b7c1c9e;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;#p;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-03T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-02T10:00:00Z;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00+01:00;2024-01-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-02-30T10:00:00Z;2024-03-02T10:00:00Z;4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;-4.2",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;0",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;100.5",
            "a;R-1/x;urn:uuid:0b7c1c9e-1111-4222-8333-944444444444;2024-01-01T10:00:00Z;2024-01-02T10:00:00Z;4.2e0"
        })
        void whatADefinitionCanTell_isAnother(String other) {
            assertThat(shape(observation(other))).isNotEqualTo(shape(observation(USUAL)));
        }

        @Test
        void datesOfDifferentExactness_areKept() {
            String mixed = "a;b;Patient/c;2024-01-01;2024-01-02T10:00:00Z;1";
            String later = "a;b;Patient/c;2024-01-02;2024-01-02T10:00:00Z;1";
            assertThat(shape(observation(mixed))).isNotEqualTo(shape(observation(later)));
        }

        @Test
        void codesAndWords_areKept() {
            assertThat(shape("{\"code\":{\"coding\":[{\"code\":\"2518-9\"}],\"text\":\"a\"}}"))
                    .isNotEqualTo(shape("{\"code\":{\"coding\":[{\"code\":\"2519-7\"}],\"text\":\"a\"}}"))
                    .isNotEqualTo(shape("{\"code\":{\"coding\":[{\"code\":\"2518-9\"}],\"text\":\"b\"}}"));
        }

        @Test
        void whatStandsWhere_isKept() {
            assertThat(shape("{\"a\":{\"b\":1},\"c\":2}")).isNotEqualTo(shape("{\"a\":{\"b\":1,\"c\":2}}"));
            assertThat(shape("{\"a\":[\"x\"],\"b\":\"1\\\"b\"}"))
                    .isNotEqualTo(shape("{\"a\":[\"x\",\"b\"],\"b\":\"1\"}"));
        }

        private static String observation(String values) {
            return OBSERVATION.formatted((Object[]) values.split(";", -1));
        }
    }

    /** If one of these fails after a change of a definition: think about what {@link Shape} may still leave out. */
    @Nested
    class Definitions {

        private static final Pattern NUMBER_OR_TEXT = Pattern.compile(
                "\\b(matches|startsWith|endsWith|substring|indexOf|length|replace|replaceMatches|toInteger|toDecimal|now|today"
                        + "|timeOfDay|toString|sum|abs|round)\\(|\\bcontains\\(|[\\w)] [-+*/] [\\w(]|\\b(div|mod)\\b");

        /** They look at how exact a date is, whether a number has decimals, or at names that a shape keeps. */
        private static final Set<String> HARMLESS = Set.of(
                "bdl-8",
                "cnt-3",
                "cpb-2",
                "dom-6",
                "ecmo-bun-1",
                "ecmo-bun-3",
                "ecmo-cx-3",
                "ecmo-cx-4",
                "ecmo-cx-5",
                "ecmo-doc-1",
                "ecmo-run-2",
                "eld-2",
                "eld-3",
                "eld-12",
                "eld-16",
                "eld-19",
                "eld-20",
                "ipn-1",
                "md-1",
                "org-1",
                "ref-1",
                "tcp-2",
                "trd-3",
                "tst-5",
                "tst-6",
                "tst-7",
                "tst-8",
                "tst-9",
                "vs-1");

        /** Longer numbers than nine digits are kept. */
        private static final BigDecimal LEAST_INTEGER = BigDecimal.valueOf(Integer.MIN_VALUE);

        private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

        private static Stream<ElementDefinition> elements() {
            return Stream.concat(
                            definitions(GUIDE.resources()), definitions(CORE.fetchAllStructureDefinitions().stream()))
                    .flatMap(definition -> definition.getSnapshot().getElement().stream());
        }

        @Test
        void noThresholdIsUnknown() {
            assertThat(elements().flatMap(Thresholds::of).filter(number -> !THRESHOLDS.has(number)))
                    .containsOnly(LEAST_INTEGER, GREATEST_INTEGER);
        }

        @Test
        void nothingButComparisonsLooksAtWhatIsLeftOut() {
            Set<String> keys = elements()
                    .flatMap(element -> element.getConstraint().stream())
                    .filter(constraint -> constraint.getExpression() != null
                            && NUMBER_OR_TEXT
                                    .matcher(constraint.getExpression().replaceAll("'[^']*'", "''"))
                                    .find())
                    .map(ElementDefinitionConstraintComponent::getKey)
                    // Definitions themselves: their names and paths are kept as they are
                    .filter(key -> !key.startsWith("sdf-") && !key.endsWith("-0"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(keys).containsExactlyInAnyOrderElementsOf(HARMLESS);
        }
    }

    /** Examples with other values, each looked at by the validator: within a shape the answer is one. */
    @Nested
    class BesideTheValidator {

        private static final Path EXAMPLES = Path.of("profiles/json/examples");
        private static final int VARIANTS = 10;
        private static final String DATE = "(19|20)\\d\\d(-\\d\\d.*)?";
        private static final List<String> NUMBERS = List.of(
                "0", "0.05", "1", "2", "3.5", "6.4", "7.1", "7.35", "9", "21", "45", "64.5", "100", "101", "260",
                "4900", "6000", "25000", "1.0", "-3");
        private static final List<String> TIMES = List.of(
                "2019-03-01",
                "2024-03-05",
                "2024",
                "2024-03",
                "2024-02-30",
                "2024-03-05T10:00:00Z",
                "2024-03-05T10:00:00+05:00",
                "2024-03-07T01:00:00.5+01:00",
                "2021-12-31T23:59:59Z");

        private final ObjectMapper json = new ObjectMapper();
        private final ProfileValidator validator = new ProfileValidator(FHIR, GUIDE, CORE);
        private final Random random = new Random(20261122);

        @Test
        void verdictsDoNotDifferWithinAShape() throws IOException {
            Map<String, Map<Boolean, List<String>>> byShape = new HashMap<>();
            for (ObjectNode resource : resources()) {
                for (int variant = 0; variant < VARIANTS; variant++) {
                    ObjectNode other = resource.deepCopy();
                    if (variant > 0) {
                        change(other, 1.0 / (1 + random.nextInt(6)));
                    }
                    String text = other.toString();
                    boolean clean = validator.validate(text).isEmpty();
                    byShape.computeIfAbsent(shape(text), none -> new HashMap<>())
                            .computeIfAbsent(clean, none -> new ArrayList<>())
                            .add(text);
                }
            }
            assertThat(byShape.values())
                    .allSatisfy(verdicts -> assertThat(verdicts).hasSize(1));
            for (boolean clean : List.of(true, false)) {
                assertThat(byShape.values().stream()
                                .flatMap(verdicts -> Stream.ofNullable(verdicts.get(clean)))
                                .filter(texts -> texts.stream().distinct().count() > 1))
                        .hasSizeGreaterThan(20);
            }
        }

        /** Those of a submission, and one example of each kind, of which many have faults. */
        private List<ObjectNode> resources() throws IOException {
            Map<String, ObjectNode> byProfile = new HashMap<>();
            try (Stream<Path> files = Files.list(EXAMPLES)) {
                for (Path file : files.sorted().toList()) {
                    ObjectNode example = (ObjectNode) json.readTree(Files.readString(file));
                    byProfile.putIfAbsent(example.path("meta").path("profile").toString(), example);
                }
            }
            List<ObjectNode> resources = new ArrayList<>(byProfile.values());
            resources.removeIf(example -> example.has("entry"));
            json.readTree(Files.readString(EXAMPLES.resolve("ecmo-submission-bundle-example.json")))
                    .path("entry")
                    .forEach(entry -> resources.add((ObjectNode) entry.path("resource")));
            return resources;
        }

        private void change(ObjectNode object, double share) {
            for (String name : List.copyOf(Stream.generate(object.fieldNames()::next)
                    .limit(object.size())
                    .toList())) {
                JsonNode value = Objects.requireNonNull(object.get(name));
                if (value instanceof ObjectNode inner) {
                    change(inner, share);
                } else if (value instanceof ArrayNode array) {
                    array.forEach(item -> {
                        if (item instanceof ObjectNode inner) {
                            change(inner, share);
                        }
                    });
                } else if (random.nextDouble() < share) {
                    boolean near = random.nextInt(4) > 0;
                    if (value.isNumber()) {
                        BigDecimal number = near
                                ? value.decimalValue().multiply(new BigDecimal("1.1"))
                                : new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
                        object.put(name, number);
                    } else if (value.asText().matches(DATE)) {
                        String date = near
                                ? 2001 + random.nextInt(20) + value.asText().substring(4)
                                : TIMES.get(random.nextInt(TIMES.size()));
                        object.put(name, date);
                    } else if (name.equals("reference")) {
                        object.put(name, value.asText().replaceAll("\\w$", "" + random.nextInt(9)));
                    } else if (name.equals("value")) {
                        object.put(name, "R-" + random.nextInt(99));
                    }
                }
            }
        }
    }
}
