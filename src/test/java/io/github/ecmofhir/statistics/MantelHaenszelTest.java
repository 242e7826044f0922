package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2's {@code mantelhaen.test}, with {@code correct = TRUE} and {@code FALSE}. */
class MantelHaenszelTest {

    private static final ContingencyTable EMPTY = table(0, 0, 0, 0);

    private static ContingencyTable table(int a, int b, int c, int d) {
        return ContingencyTable.of(new int[] {a, b}, new int[] {c, d});
    }

    /** The oracle's table/mantel-haenszel. */
    @Test
    void threeStrata_haveTheFiguresOfR() {
        var common = MantelHaenszel.of(table(12, 20, 8, 31), table(5, 14, 9, 22), table(30, 18, 25, 40));
        var interval = common.interval(0.95).orElseThrow();
        var test = common.result(false).estimated().orElseThrow();
        var corrected = common.result(true).estimated().orElseThrow();

        assertThat(common.oddsRatio().getAsDouble()).isCloseTo(2.0625025979402105, within(1e-14));
        assertThat(interval.lower()).isCloseTo(1.1891410818858301, within(1e-13));
        assertThat(interval.upper()).isCloseTo(3.5773021648229775, within(1e-13));
        assertThat(test.statistic()).isCloseTo(6.662543496131709, within(1e-13));
        assertThat(test.pValue()).isCloseTo(0.009846028292682657, within(1e-14));
        assertThat(corrected.statistic()).isCloseTo(5.965623798904137, within(1e-13));
        assertThat(corrected.pValue()).isCloseTo(0.014587438954222166, within(1e-14));
    }

    /** {@code mantelhaen.test(UCBAdmissions)}: rows are admission, columns gender, strata departments. */
    @Test
    void largeStrata_haveTheFiguresOfR() {
        var common = MantelHaenszel.of(
                table(512, 89, 313, 19),
                table(353, 17, 207, 8),
                table(120, 202, 205, 391),
                table(138, 131, 279, 244),
                table(53, 94, 138, 299),
                table(22, 24, 351, 317));

        assertThat(common.oddsRatio().getAsDouble()).isCloseTo(0.90469682825862308, within(1e-14));
        assertThat(common.interval(0.95).orElseThrow().upper()).isCloseTo(1.0603297644366556, within(1e-13));
        assertThat(common.result(true).probability().getAsDouble()).isCloseTo(0.23226346281704827, within(1e-13));
        assertThat(common.result(false).probability().getAsDouble()).isCloseTo(0.21692369705551837, within(1e-13));
    }

    @Test
    void smallDifference_isNotCorrected() {
        // The first stratum has an empty column and tells nothing
        var common = MantelHaenszel.of(table(3, 0, 2, 0), table(1, 2, 2, 2));

        assertThat(common.oddsRatio()).hasValue(0.5);
        assertThat(common.result(true).probability().getAsDouble()).isCloseTo(0.68309139830960863, within(1e-14));
        assertThat(common.result(true)).isEqualTo(common.result(false));
    }

    @Test
    void strataThatAllAgree_haveAnInfiniteRatio() {
        var common = MantelHaenszel.of(table(3, 0, 0, 4), table(2, 0, 0, 2));

        assertThat(common.oddsRatio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(common.interval(0.95)).isEmpty();
        assertThat(common.result(false).probability().getAsDouble()).isCloseTo(0.0027740682793383244, within(1e-15));
    }

    @Test
    void strataOfOneSubject_doNotCount() {
        var strata = MantelHaenszel.of(table(1, 0, 0, 0), table(3, 2, 1, 4), EMPTY);
        var one = MantelHaenszel.of(table(3, 2, 1, 4));

        assertThat(strata.result(false)).isEqualTo(one.result(false));
        assertThat(strata.interval(0.9)).isEqualTo(one.interval(0.9));
    }

    @Test
    void nothingToCompare_isNotEstimable() {
        assertThat(MantelHaenszel.of().result(true)).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        assertThat(MantelHaenszel.of(EMPTY).oddsRatio()).isEmpty();
        assertThat(MantelHaenszel.of(table(1, 2, 0, 0)).result(true)).isEqualTo(new NotEstimable(Reason.EMPTY_MARGIN));
        assertThat(MantelHaenszel.of(table(1, 2, 0, 0)).oddsRatio()).isEmpty();
    }

    @Test
    void otherTables_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MantelHaenszel.of(ContingencyTable.of(new int[] {1, 2, 3}, new int[] {1, 2, 3})));
    }
}
