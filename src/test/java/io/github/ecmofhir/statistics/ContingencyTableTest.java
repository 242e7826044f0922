package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContingencyTableTest {

    private final ContingencyTable table = ContingencyTable.of(new int[] {10, 20}, new int[] {30, 40});

    @Test
    void margins_areSums() {
        assertThat(table.rowTotal(1)).isEqualTo(70);
        assertThat(table.columnTotal(0)).isEqualTo(40);
        assertThat(table.total()).isEqualTo(100);
    }

    @Test
    void expected_isProductOfMarginsOverTotal() {
        assertThat(table.expected(0, 0)).isEqualTo(12);
        assertThat(table.smallestExpected()).isEqualTo(12);
    }

    @Test
    void totals_goBeyondAnInt() {
        int most = Integer.MAX_VALUE;

        assertThat(ContingencyTable.of(new int[] {most, most}).total()).isEqualTo(2L * most);
    }

    @Test
    void emptyTable_expectsNothing() {
        var empty = ContingencyTable.of(new int[2], new int[2]);

        assertThat(empty.expected(0, 0)).isZero();
        assertThat(empty.smallestExpected()).isZero();
    }

    @Test
    void laterChangesToTheCounts_doNotMatter() {
        int[] row = {1, 2};
        var kept = ContingencyTable.of(row);
        row[0] = 9;

        assertThat(kept.count(0, 0)).isEqualTo(1);
    }

    @Test
    void noCells_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(ContingencyTable::of);
        assertThatIllegalArgumentException().isThrownBy(() -> ContingencyTable.of(new int[0]));
    }

    @Test
    void raggedRows_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContingencyTable.of(new int[2], new int[3]));
    }

    @Test
    void negativeCount_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContingencyTable.of(new int[] {1, -1}))
                .withMessageContaining("-1");
    }
}
