package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ecmofhir.statistics.oracle.OracleAnswer;
import io.github.ecmofhir.statistics.oracle.OracleCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds our figures to R's. Each case in the folder {@code -Doracle.dir=...} (by default the cases in this repository)
 * is a test, skipped when we do not compute it yet. What we do not compute yet is listed by name when all is done.
 */
class OracleTest {

    private static final Path OWN_CASES = Path.of("src/test/resources/oracle");

    /** Whether a figure that R has and we have not is a failure. */
    private static final boolean ALL_IMPLEMENTED = false;

    private static final Path FOLDER = Path.of(System.getProperty("oracle.dir", OWN_CASES.toString()));

    /** By statistic: the cases and the figures that are not implemented. */
    private static final Map<String, TreeSet<String>> NOT_YET = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> eachCase_answersAsR() {
        NOT_YET.clear();
        var cases = OracleCase.in(FOLDER);
        assertThat(cases).as("cases in %s", FOLDER).isNotEmpty();
        return Stream.concat(
                cases.stream().map(oracle -> DynamicTest.dynamicTest(oracle.id(), () -> check(oracle))),
                Stream.of(DynamicTest.dynamicTest("what is not implemented", OracleTest::listWhatIsNotImplemented)));
    }

    @Test
    void eachOfOurOwnCases_isImplemented() {
        assertThat(OracleCase.in(OWN_CASES))
                .isNotEmpty()
                .allMatch(oracle -> new OracleAnswer(oracle).notYet().isEmpty());
    }

    private static void check(OracleCase oracle) {
        var answer = new OracleAnswer(oracle);
        notYet(oracle, answer.notYet());
        assertThat(answer.differences()).isEmpty();
        assumeThat(answer.compared())
                .as("figures of %s that are implemented", oracle.id())
                .isPositive();
    }

    private static void listWhatIsNotImplemented() {
        NOT_YET.forEach((statistic, names) -> System.out.println("Not implemented: " + statistic + " " + names));
        if (ALL_IMPLEMENTED) {
            assertThat(NOT_YET).as("statistics that are not implemented").isEmpty();
        }
    }

    private static void notYet(OracleCase oracle, List<String> names) {
        if (!names.isEmpty()) {
            NOT_YET.computeIfAbsent(oracle.statistic(), name -> new TreeSet<>())
                    .add(oracle.id() + " " + new TreeSet<>(names));
        }
    }
}
