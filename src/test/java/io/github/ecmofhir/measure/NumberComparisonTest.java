package io.github.ecmofhir.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.measure.NumberComparison.Group;
import io.github.ecmofhir.statistics.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberComparisonTest {

    private static final Group LOW = group(1, 2, 3, 4, 6);
    private static final Group HIGH = group(3, 5, 7, 9, Double.NaN);
    private static final Group WIDE = group(-10, 0, 20);

    private static Group group(double... values) {
        return new Group(values, Summary.of(values));
    }

    private static String test(SummaryFormat format, Group... groups) {
        return NumberComparison.of(List.of(groups), format)
                .test()
                .map(Difference.Test::name)
                .orElse("none");
    }

    private static double pValue(SummaryFormat format, Group... groups) {
        return NumberComparison.of(List.of(groups), format).test().orElseThrow().pValue();
    }

    @Test
    void whatIsShown_decidesTheTest() {
        assertThat(test(SummaryFormat.MEAN_SD, LOW, HIGH)).isEqualTo("t-welch");
        assertThat(test(SummaryFormat.MEAN_RANGE, LOW, HIGH)).isEqualTo("t-welch");
        assertThat(test(SummaryFormat.MEDIAN_IQR, LOW, HIGH)).isEqualTo("wilcoxon");
        assertThat(test(SummaryFormat.MEDIAN_RANGE, LOW, HIGH)).isEqualTo("wilcoxon");
        assertThat(test(SummaryFormat.MEAN_SD, LOW, HIGH, WIDE)).isEqualTo("anova");
        assertThat(test(SummaryFormat.MEDIAN_IQR, LOW, HIGH, WIDE)).isEqualTo("kruskal-wallis");
    }

    /** In R: t.test, wilcox.test(exact = FALSE), anova(lm) and kruskal.test of the same numbers. */
    @Test
    void pValues_areThoseOfTheTests() {
        assertThat(pValue(SummaryFormat.MEAN_SD, LOW, HIGH)).isCloseTo(0.12609255987447515, within(1e-12));
        assertThat(pValue(SummaryFormat.MEDIAN_IQR, LOW, HIGH)).isCloseTo(0.1399825237583975, within(1e-12));
        assertThat(pValue(SummaryFormat.MEAN_SD, LOW, HIGH, WIDE)).isCloseTo(0.8371830424420881, within(1e-12));
        assertThat(pValue(SummaryFormat.MEDIAN_IQR, LOW, HIGH, WIDE)).isCloseTo(0.3391936110714826, within(1e-12));
    }

    @Test
    void difference_isTheSecondMinusTheFirst_inUnitsOfTheMeanSpread() {
        // Means 3.2 and 6, variances 3.7 and 20/3
        double smd = (6 - 3.2) / Math.sqrt((3.7 + 20.0 / 3) / 2);

        assertThat(NumberComparison.of(List.of(LOW, HIGH), SummaryFormat.MEAN_SD)
                        .smd()
                        .orElseThrow())
                .isCloseTo(smd, within(1e-14));
        assertThat(NumberComparison.of(List.of(HIGH, LOW, LOW), SummaryFormat.MEAN_SD)
                        .smd()
                        .orElseThrow())
                .isCloseTo(smd, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(SummaryFormat.class)
    void nothingToCompare_hasNoTest(SummaryFormat format) {
        Group nobody = group(Double.NaN, Double.NaN);
        Group constant = group(5, 5, 5);

        assertThat(NumberComparison.of(List.of(LOW), format)).isEqualTo(Difference.NONE);
        assertThat(test(format, LOW, nobody)).isEqualTo("none");
        assertThat(test(format, LOW, nobody, HIGH)).isEqualTo("none");
        assertThat(test(format, constant, constant)).isEqualTo("none");
        assertThat(test(format, constant, constant, constant)).isEqualTo("none");
        assertThat(NumberComparison.of(List.of(LOW, nobody), format).smd()).isEmpty();
        assertThat(NumberComparison.of(List.of(constant, constant), format).smd())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SummaryFormat.class)
    void numbersBeyondMeasure_neverGiveWhatIsNoNumber(SummaryFormat format) {
        Group beyond = group(1e200, 2e200, Double.MAX_VALUE, Double.MAX_VALUE);

        for (List<Group> groups : List.of(List.of(LOW, beyond), List.of(beyond, beyond), List.of(LOW, beyond, HIGH))) {
            Difference difference = NumberComparison.of(groups, format);
            assertThat(difference.test().map(Difference.Test::pValue).orElse(0.0))
                    .isBetween(0.0, 1.0);
            assertThat(difference.smd().orElse(0)).isFinite();
        }
    }

    @Test
    void oneValueInAGroup_isTooFewForMeans_notForRanks() {
        assertThat(test(SummaryFormat.MEAN_SD, LOW, group(7))).isEqualTo("none");
        assertThat(test(SummaryFormat.MEDIAN_IQR, LOW, group(7))).isEqualTo("wilcoxon");
    }
}
