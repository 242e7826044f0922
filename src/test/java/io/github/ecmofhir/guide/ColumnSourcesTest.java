package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.view.ViewDefinition;
import io.github.ecmofhir.view.ViewRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary of columns says where values come from as the views read them, in words of the guide. */
class ColumnSourcesTest {

    private static final List<ColumnDescription> COLUMNS = Dictionary.ofCases().columns();

    @Nested
    class EachSource {

        private static final FhirContext CONTEXT = FhirContext.forR4Cached();
        private static final ViewRunner RUNNER = new ViewRunner(CONTEXT, CONTEXT.getValidationSupport());
        private static final Map<String, Set<String>> PATHS_OF_VIEWS = pathsOfViews();
        private static final Set<String> CODES = codes();
        private static final Pattern FORM = Pattern.compile("([A-Z][A-Za-z]+)\\((ecmo-[a-z-]+)\\)\\.(.+)");
        private static final Pattern CODE = Pattern.compile("code !?= '([^']+)'");
        private static final Pattern BEGINNING = Pattern.compile("code\\.startsWith\\('([^']+)'\\)");

        static Set<String> sources() {
            return COLUMNS.stream()
                    .flatMap(column -> column.sources().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @ParameterizedTest
        @MethodSource("sources")
        void isReadByAView(String source) {
            MatchResult parts = parts(source);
            String path = withoutConditions(parts.group(3));

            assertThat(GuideFiles.definition(StructureDefinition.class, parts.group(2))
                            .getType())
                    .isEqualTo(parts.group(1));
            assertThat(PATHS_OF_VIEWS.get(parts.group(2)))
                    .as(path)
                    .anyMatch(read -> read.equals(path) || read.startsWith(path + "."));
        }

        @ParameterizedTest
        @MethodSource("sources")
        void isAPath(String source) {
            MatchResult parts = parts(source);
            String view = """
                    {"resource": "%s", "select": [{"column": [{"name": "value", "path": "%s", "collection": true}]}]}
                    """.formatted(parts.group(1), leaf(parts.group(3)));

            assertThat(RUNNER.compile(ViewDefinition.parse(view)).columns()).hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("sources")
        void hasCodesOfTheGuide(String source) {
            assertThat(CODE.matcher(source).results().map(found -> found.group(1)))
                    .isSubsetOf(CODES);
            assertThat(BEGINNING.matcher(source).results().map(found -> found.group(1)))
                    .allSatisfy(beginning -> assertThat(CODES).anyMatch(code -> code.startsWith(beginning)));
        }

        private static MatchResult parts(String source) {
            Matcher parts = FORM.matcher(source);
            assertThat(parts.matches()).as(source).isTrue();
            return parts;
        }

        /** A column of a view has a simple value; what a source names as a whole is asked for by being there. */
        private static String leaf(String path) {
            return path.matches(".*extension\\('[^']*'\\)") ? path + ".exists()" : path;
        }
    }

    @Nested
    class EachColumn {

        @ParameterizedTest
        @CsvSource({
            "run_outcome, ecmo-run-outcome, ''",
            "configuration, ecmo-configuration, ''",
            "urgency, ecmo-urgency, ''",
            "approach, ecmo-approach, ''",
            "scai, ecmo-scai, ''",
            "decannulation, ecmo-decannulation-technique, none",
            "support_mode, ecmo-mode, V-A|V-V|A-V"
        })
        void values_areThoseOfTheCodeSystem(String column, String system, String others) {
            Stream<String> concepts = GuideFiles.definition(CodeSystem.class, system).getConcept().stream()
                    .map(concept -> concept.getCode());

            assertThat(Dictionary.ofCases().column(column).values())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    concepts, Arrays.stream(others.split("\\|")).filter(other -> !other.isEmpty()))
                            .toList());
        }

        @Test
        void sex_isThatOfFhir() {
            assertThat(Dictionary.ofCases().column("sex").values())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(AdministrativeGender.values())
                            .filter(gender -> gender != AdministrativeGender.NULL)
                            .map(AdministrativeGender::toCode)
                            .toList());
        }

        @Test
        void units_areUcum() {
            assertThat(COLUMNS.stream().map(ColumnDescription::unit).filter(unit -> !unit.isEmpty()))
                    .isNotEmpty()
                    .allMatch(Ucum::isUnit);
        }

        @Test
        void papers_areRowsOfTheMapping() throws IOException {
            Set<String> rows;
            try (Stream<String> lines = Files.lines(Path.of("profiles/mapping.csv"))) {
                rows = lines.skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .collect(Collectors.toSet());
            }

            assertThat(COLUMNS.stream().flatMap(column -> column.papers().stream()))
                    .isNotEmpty()
                    .isSubsetOf(rows);
        }
    }

    /** Profile → the paths of its views, without conditions. */
    private static Map<String, Set<String>> pathsOfViews() {
        try (Stream<Path> files = Files.list(Path.of("profiles/views"))) {
            return files.map(ColumnSourcesTest::json)
                    .collect(Collectors.groupingBy(
                            ColumnSourcesTest::profile,
                            Collectors.flatMapping(
                                    view -> paths("", view.get("select")).map(ColumnSourcesTest::withoutConditions),
                                    Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String profile(JsonNode view) {
        return view.at("/constant/0/valueString").asText().replaceFirst(".*/", "");
    }

    private static Stream<String> paths(String before, JsonNode selections) {
        return selections.valueStream().flatMap(selection -> {
            String each = selection.path("forEach").asText();
            String start = each.isEmpty() ? before : before + each + ".";
            return Stream.concat(
                    selection
                            .path("column")
                            .valueStream()
                            .map(column -> start + column.get("path").asText()),
                    paths(start, selection.path("select")));
        });
    }

    /** Every {@code where(…)} taken out with all that is within it. */
    private static String withoutConditions(String path) {
        StringBuilder rest = new StringBuilder(path);
        for (int at = rest.indexOf("where("); at >= 0; at = rest.indexOf("where(")) {
            rest.delete(at, closing(rest, at + "where(".length()) + 1);
        }
        return rest.toString().replace("..", ".").replaceFirst("^\\.", "");
    }

    private static int closing(CharSequence path, int from) {
        int depth = 1;
        for (int at = from; at < path.length(); at++) {
            depth += path.charAt(at) == '(' ? 1 : path.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new AssertionError("An open bracket in " + path);
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>();
        GuideFiles.definitions().forEach(definition -> {
            if (definition instanceof CodeSystem system) {
                system.getConcept().forEach(concept -> codes.add(concept.getCode()));
            } else if (definition instanceof ValueSet set) {
                set.getCompose()
                        .getInclude()
                        .forEach(include -> include.getConcept().forEach(concept -> codes.add(concept.getCode())));
            }
        });
        return codes;
    }
}
