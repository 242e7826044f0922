package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ecmofhir.statistics.imputation.MissingReport.Pattern;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code missrep}. */
class MissingReportTest {

    private static final double NONE = Double.NaN;
    private static final MissingReport REPORT = MissingReport.of(
            new double[] {1, NONE, 3, 4, 5, NONE, 7, 8},
            new double[] {2, 3, NONE, 5, 6, NONE, 8, 1},
            new double[] {1, 2, 3, 4, 5, 6, 7, 8});

    @Test
    void columns_haveCountsAndPercent() {
        assertThat(REPORT.subjects()).isEqualTo(8);
        assertThat(REPORT.columns()).isEqualTo(3);
        assertThat(REPORT.missing(0)).isEqualTo(2);
        assertThat(REPORT.percentMissing(1)).hasValue(25);
        assertThat(REPORT.missing(2)).isZero();
        assertThat(REPORT.completeCases()).isEqualTo(5);
    }

    @Test
    void patterns_areOrderedByFrequencyThenCode() {
        assertThat(REPORT.patterns())
                .containsExactly(
                        new Pattern("111", 5), new Pattern("001", 1), new Pattern("011", 1), new Pattern("101", 1));
    }

    @Test
    void group_isCrossedWithWhatIsMissing() {
        var table = REPORT.byGroup(0, new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2).orElseThrow();

        assertThat(table.count(0, 0)).isEqualTo(3);
        assertThat(table.count(0, 1)).isEqualTo(1);
        assertThat(table.count(1, 0)).isEqualTo(3);
        assertThat(table.count(1, 1)).isEqualTo(1);
    }

    @Test
    void unknownGroup_doesNotCount() {
        var table = REPORT.byGroup(0, new int[] {-1, 0, 0, 0, 1, 1, 1, -1}, 2).orElseThrow();

        assertThat(table.total()).isEqualTo(6);
    }

    @Test
    void columnThatNobodyOrEverybodyMisses_hasNoTable() {
        var all = MissingReport.of(new double[] {NONE, NONE});

        assertThat(REPORT.byGroup(2, new int[8], 1)).isEmpty();
        assertThat(all.byGroup(0, new int[2], 1)).isEmpty();
        assertThat(all.completeCases()).isZero();
    }

    @Test
    void noSubject_hasNoPercent() {
        var empty = MissingReport.of(new boolean[0], new boolean[0]);

        assertThat(empty.percentMissing(0)).isEmpty();
        assertThat(empty.patterns()).isEmpty();
    }

    @Test
    void whatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MissingReport.of(new boolean[0][]));
        assertThatIllegalArgumentException().isThrownBy(() -> MissingReport.of(new double[2], new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> REPORT.byGroup(0, new int[7], 2));
        assertThatIllegalArgumentException().isThrownBy(() -> REPORT.byGroup(0, new int[] {0, 1, 2, 0, 0, 0, 0, 0}, 2));
    }
}
