package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds our figures to R's. Each case in the folder {@code -Doracle.dir=...} (by default the cases in this repository)
 * is a test; what we do not compute yet is listed by name when all is done.
 */
class OracleTest {

    private static final Path OWN_CASES = Path.of("src/test/resources/oracle");

    private static final Map<String, Function<OracleCase, Object>> EVALUATORS = Map.of(
            "proportion", ProportionAnswers::of,
            "descriptive", SummaryAnswers::of,
            "table1", SummaryAnswers::table,
            "kaplan-meier", SurvivalAnswers::of,
            "logrank", SurvivalAnswers::of,
            "big", SurvivalAnswers::of);

    private static final Map<String, TreeSet<String>> NOT_YET = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> eachCase_answersAsR() {
        var folder = Path.of(System.getProperty("oracle.dir", OWN_CASES.toString()));
        var cases = OracleCase.in(folder);
        assertThat(cases).as("cases in %s", folder).isNotEmpty();
        return cases.stream().flatMap(OracleTest::test);
    }

    @Test
    void eachOfOurOwnCases_isImplemented() {
        assertThat(OracleCase.in(OWN_CASES)).isNotEmpty().allMatch(oracle -> answer(oracle) != OracleAnswer.NOT_YET);
    }

    @AfterAll
    static void listWhatIsNotImplemented() {
        NOT_YET.forEach((statistic, names) -> System.out.println("Not implemented: " + statistic + " " + names));
    }

    private static Stream<DynamicTest> test(OracleCase oracle) {
        var answer = answer(oracle);
        if (answer == OracleAnswer.NOT_YET) {
            notYet(oracle.statistic(), List.of(oracle.id()));
            return Stream.empty();
        }
        return Stream.of(DynamicTest.dynamicTest(oracle.id(), () -> {
            var compared = new OracleAnswer(oracle, answer);
            notYet(oracle.statistic(), compared.notYet());
            assertThat(compared.differences()).isEmpty();
            assertThat(compared.compared()).as("figures compared").isPositive();
        }));
    }

    private static Object answer(OracleCase oracle) {
        return EVALUATORS
                .getOrDefault(oracle.statistic(), unknown -> OracleAnswer.NOT_YET)
                .apply(oracle);
    }

    private static void notYet(String statistic, List<String> names) {
        if (!names.isEmpty()) {
            NOT_YET.computeIfAbsent(statistic, name -> new TreeSet<>()).addAll(names);
        }
    }
}
