package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever meets a code finds on the page what it means and what to do. */
class ProblemPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/problems.md");
    private static final Path CODE_SYSTEM = Path.of("terminology/json/CodeSystem-ecmo-problem.json");
    private static final Path INVARIANTS = Path.of("profiles/fsh/invariants");
    private static final Pattern ROW = Pattern.compile("^\\| `(ECMO-[A-Z0-9-]+)` \\|(.*)\\|$");
    private static final Pattern INVARIANT = Pattern.compile("(?m)^Invariant: +(ecmo-\\S+)");

    static List<String> rows() {
        return lines(PAGE).filter(line -> line.startsWith("| `")).toList();
    }

    @Test
    void page_hasEachCodeOfServerAndGuideOnce() {
        List<String> codes = Stream.concat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code), invariants())
                .distinct()
                .toList();

        assertThat(rows()).extracting(ProblemPageTest::code).containsExactlyInAnyOrderElementsOf(codes);
    }

    /** Who does not have the page finds its meanings in the guide. */
    @Test
    void codeSystemOfTheGuide_saysTheSame() throws IOException {
        CodeSystem problems = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(CodeSystem.class, Files.readString(CODE_SYSTEM));

        assertThat(problems.getUrl()).isEqualTo(OutcomeWriter.CODE_SYSTEM);
        assertThat(problems.getConcept())
                .extracting(concept -> concept.getCode() + ": " + concept.getDisplay())
                .containsExactlyElementsOf(rows().stream()
                        .map(row -> code(row) + ": " + meaning(row))
                        .toList());
    }

    /** As plain text. */
    private static String meaning(String row) {
        return row.split("(?<!\\\\)\\|")[2]
                .replace("`", "")
                .replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1")
                .strip()
                .replaceAll("[.]$", "");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_isFilled(String row) {
        Matcher parts = ROW.matcher(row);

        assertThat(parts.matches()).isTrue();
        assertThat(parts.group(2).split("(?<!\\\\)\\|")).hasSize(3).noneMatch(String::isBlank);
    }

    @Test
    void codes_areNeverUsedTwice() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();

        assertThat(new TreeSet<>(codes)).hasSameSizeAs(codes);
    }

    private static Stream<String> invariants() {
        try (Stream<Path> files = Files.list(INVARIANTS)) {
            return files.toList().stream()
                    .flatMap(ProblemPageTest::lines)
                    .map(INVARIANT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1).toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String row) {
        Matcher parts = ROW.matcher(row);
        return parts.matches() ? parts.group(1) : row;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
