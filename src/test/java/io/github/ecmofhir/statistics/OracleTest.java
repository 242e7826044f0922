package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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

    private static final Map<String, Function<OracleCase, Object>> EVALUATORS = Map.ofEntries(
            Map.entry("proportion", ProportionAnswers::of),
            Map.entry("descriptive", SummaryAnswers::of),
            Map.entry("table1", SummaryAnswers::table),
            Map.entry("contingency", TableAnswers::of),
            Map.entry("two-sample", GroupAnswers::twoSamples),
            Map.entry("k-sample", GroupAnswers::severalSamples),
            Map.entry("incidence-rate", RateAnswers::of),
            Map.entry("kaplan-meier", SurvivalAnswers::of),
            Map.entry("logrank", SurvivalAnswers::of),
            Map.entry("big", SurvivalAnswers::of));

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
        assertThat(OracleCase.in(OWN_CASES)).isNotEmpty().allMatch(oracle -> answer(oracle) != OracleAnswer.NOT_YET);
    }

    private static void check(OracleCase oracle) {
        var answer = answer(oracle);
        if (answer == OracleAnswer.NOT_YET) {
            notYet(oracle.statistic(), List.of(oracle.id()));
        }
        assumeThat(answer).as("%s is implemented", oracle.statistic()).isNotSameAs(OracleAnswer.NOT_YET);
        var compared = new OracleAnswer(oracle, answer);
        notYet(oracle.statistic(), compared.notYet());
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.compared()).as("figures compared").isPositive();
    }

    private static void listWhatIsNotImplemented() {
        NOT_YET.forEach((statistic, names) -> System.out.println("Not implemented: " + statistic + " " + names));
        if (ALL_IMPLEMENTED) {
            assertThat(NOT_YET).as("statistics that are not implemented").isEmpty();
        }
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
