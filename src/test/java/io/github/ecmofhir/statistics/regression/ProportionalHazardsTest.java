package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.ProportionalHazards.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2: {@code cox.zph(coxph(...), terms = FALSE)} of package survival. */
class ProportionalHazardsTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final boolean[] EVENT = {true, true, true, false, true, false, true, true, true, false, true, false};
    private static final double[] START = {0, 1, 2, 0, 3, 4, 1, 0, 0, 5, 3, 2};
    private static final double[] X = {.5, 1.2, -.3, 2, 0, -1, 1.1, .4, 1.9, -.2, .1, .8};
    private static final double[] Z = {0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1};
    private static final Design DESIGN = Design.of(12, List.of("x", "z"), X, Z);

    private static void assertThatTests(CoxFit fit, Clock clock, double x, double z, double global) {
        var tests = fit.proportionalHazards(clock).orElseThrow();

        assertThat(tests.terms()).extracting(ProportionalHazards.Term::term).containsExactly("x", "z");
        assertThat(tests.terms().stream()
                        .mapToDouble(
                                term -> term.result().estimated().orElseThrow().statistic())
                        .toArray())
                .containsExactly(new double[] {x, z}, within(1e-9));
        assertThat(tests.global().estimated().orElseThrow().statistic()).isCloseTo(global, within(1e-9));
        assertThat(tests.global().estimated().orElseThrow().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void tiesByEfron_haveTheTestsOfR() {
        var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), DESIGN).fit();

        assertThatTests(fit, Clock.KAPLAN_MEIER, 0.007979153303820548, 0.05713316674775181, 0.09711507294122522);
        assertThatTests(fit, Clock.IDENTITY, 0.03905497938264105, 0.02362902649946988, 0.04629447871309647);
    }

    @Test
    void rowsThatComeLate_haveTheTestsOfR() {
        var fit = CoxRegression.of(AtRisk.between(START, TIME, EVENT), DESIGN).fit();

        assertThatTests(fit, Clock.KAPLAN_MEIER, 0.03273326026852614, 0.003756595012348747, 0.032798326684104304);
        assertThatTests(fit, Clock.IDENTITY, 0.08875009830161669, 0.024701311511115626, 0.09045709377642233);
    }

    @Test
    void aliasedTerm_hasNoTest() {
        double[] sum = new double[12];
        Arrays.setAll(sum, row -> X[row] - Z[row]);
        var fit = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.of(12, List.of("x", "sum", "z"), X, sum, Z))
                .fit();

        assertThat(fit.proportionalHazards(Clock.IDENTITY).orElseThrow().terms())
                .extracting(ProportionalHazards.Term::term)
                .containsExactly("x", "sum");
    }

    @Test
    void noTerms_haveNothingToTest() {
        var tests = CoxRegression.of(AtRisk.of(TIME, EVENT), Design.empty(12))
                .fit()
                .proportionalHazards(Clock.IDENTITY)
                .orElseThrow();

        assertThat(tests.terms()).isEmpty();
        assertThat(tests.global()).isEqualTo(new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP));
    }

    @Test
    void oneTimeOfEvents_leavesNoTimeToChangeWith() {
        var fit = CoxRegression.of(
                        AtRisk.of(new double[] {2, 2, 3, 3}, new boolean[] {true, true, false, false}),
                        Design.of(4, List.of("x"), new double[] {1, 3, 2, 1.5}))
                .ties(CoxRegression.Ties.BRESLOW)
                .fit();

        var tests = fit.proportionalHazards(Clock.KAPLAN_MEIER).orElseThrow();

        assertThat(tests.terms().get(0).result()).isEqualTo(new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE));
    }
}
