package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.statistics.oracle.OracleAnswer;
import io.github.ecmofhir.statistics.oracle.OracleCase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds our figures to R's. Each case in the folder {@code -Doracle.dir=...} (by default the cases in this repository)
 * is a test, which fails as well when a figure is not implemented.
 */
class OracleTest {

    private static final Path FOLDER = Path.of(System.getProperty("oracle.dir", "src/test/resources/oracle"));

    @TestFactory
    Stream<DynamicTest> eachCase_answersAsR() {
        var cases = OracleCase.in(FOLDER);
        assertThat(cases).as("cases in %s", FOLDER).isNotEmpty();
        return cases.stream().map(oracle -> DynamicTest.dynamicTest(oracle.id(), () -> check(oracle)));
    }

    private static void check(OracleCase oracle) {
        var answer = new OracleAnswer(oracle);
        assertThat(answer.differences()).isEmpty();
        assertThat(answer.notYet()).as("figures that are not implemented").isEmpty();
        assertThat(answer.compared()).as("figures compared").isPositive();
    }
}
