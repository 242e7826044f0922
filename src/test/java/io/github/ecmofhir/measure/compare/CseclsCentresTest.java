package io.github.ecmofhir.measure.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 112 centres of the large demo cohort against R: {@code glm(died_hosp ~ age + male + bmi + cardiac_arrest + hx_ckd +
 * vaso_n + lactate0, binomial)} and the oracle's helpers for centres and charts.
 */
class CseclsCentresTest {

    private static CentreReport report;

    @BeforeAll
    static void compare() {
        report = CentreReport.of(
                CentreStories.csecls(),
                CentreStories.options(
                        "age_years", "sex", "bmi", "cardiac_arrest", "hx_ckd", "vasopressors_pre", "lactate_pre"));
    }

    private static Stream<List<String>> lines(String resource) {
        return Pavlodar.resource(resource).lines().skip(1).map(line -> List.of(line.split(",", -1)));
    }

    static Stream<List<String>> centres() {
        return lines("/figures/csecls-centres.csv");
    }

    static Stream<List<String>> charts() {
        return lines("/figures/csecls-charts.csv");
    }

    private static ComparedCentre centre(String name) {
        return report.centres().stream()
                .filter(centre -> centre.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNear(double found, String expected) {
        double value = Double.parseDouble(expected);
        assertThat(found).isCloseTo(value, within(1e-12 + 1e-9 * Math.abs(value)));
    }

    @Test
    void everyCentre_isThere() {
        assertThat(report.centres())
                .extracting(ComparedCentre::name)
                .containsExactlyElementsOf(centres().map(line -> line.get(0)).toList());
        assertThat(report.overall().n()).isEqualTo(5492);
        assertThat(report.overall().events()).isEqualTo(2846);
        assertThat(report.overall().centres()).isEqualTo(112);
        assertThat(report.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("centres")
    void centre_hasTheFiguresOfR(List<String> line) {
        ComparedCentre centre = centre(line.get(0));
        var figures = centre.standing().orElseThrow().figures();
        var limits = figures.exactInterval(0.95).orElseThrow();

        assertThat(centre.counts())
                .contains(new ComparedCentre.Counts(Integer.parseInt(line.get(1)), Integer.parseInt(line.get(2)), 0));
        assertNear(figures.expected(), line.get(3));
        assertNear(figures.ratio().orElseThrow(), line.get(4));
        assertNear(limits.lower(), line.get(5));
        assertNear(limits.upper(), line.get(6));
        assertNear(figures.adjustedRate().orElseThrow(), line.get(7));
        assertNear(figures.z().orElseThrow(), line.get(8));
    }

    @Test
    void overall_hasTheFiguresOfR() {
        assertNear(report.overall().rate().orElseThrow(), "0.5182083029861617");
        assertNear(report.overall().phi().orElseThrow(), "1.0949336462338406");
        assertNear(report.overall().phiUnwinsorised().orElseThrow(), "1.5303413034654567");
    }

    @Test
    void model_hasTheFiguresOfR() {
        RiskModel model = report.model().orElseThrow();
        var test = model.hosmerLemeshow().estimated().orElseThrow();
        var lactate = model.fitted().terms().get(7);

        assertThat(model.fitted().name()).isEqualTo("logistic");
        assertThat(model.fitted().incomplete()).isZero();
        assertThat(lactate.term()).isEqualTo("lactate_pre");
        assertNear(lactate.estimate(), "0.03402610489794361");
        assertNear(lactate.standardError(), "0.0032872280834187265");
        assertNear(model.fitted().discrimination().orElseThrow(), "0.7070482288331902");
        assertNear(model.brier().orElseThrow(), "0.21721420444907608");
        assertNear(test.statistic(), "3.883827567328211");
        assertThat(test.degreesOfFreedom()).isEqualTo(8);
    }

    /** The oracle has the limits of a centre of 20 runs. */
    @Test
    void funnel_hasTheLimitsOfR() {
        CentreStanding standing = centre("CTR052").standing().orElseThrow();
        Funnel funnel = standing.funnel();

        assertThat(standing.figures().subjects()).isEqualTo(20);
        assertNear(funnel.at95().lower(), "0.2704830870017935");
        assertNear(funnel.at95().upper(), "0.7124007536094086");
        assertNear(funnel.at998().lower(), "0.15417249167423183");
        assertNear(funnel.at998().upper(), "0.8320483967420085");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void charts_haveTheFiguresOfR(List<String> line) {
        RiskAdjustedCusum cusum = centre(line.get(0)).charts().orElseThrow().cusum();
        double[] vlad = cusum.expectedMinusObserved();

        assertThat(vlad).hasSize(Integer.parseInt(line.get(1)));
        assertThat(words(cusum.upper())).isEqualTo(line.get(2));
        assertThat(words(cusum.lower())).isEqualTo(line.get(3));
        assertNear(Arrays.stream(cusum.upper().path()).sum(), line.get(4));
        assertNear(Arrays.stream(cusum.lower().path()).sum(), line.get(5));
        assertNear(Arrays.stream(vlad).sum(), line.get(6));
        assertNear(vlad[vlad.length - 1], line.get(7));
    }

    /** Counted from 1, as in R. */
    private static String words(RiskAdjustedCusum.Chart chart) {
        return String.join(
                " ",
                Arrays.stream(chart.signals())
                        .mapToObj(run -> String.valueOf(run + 1))
                        .toList());
    }
}
