package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import org.junit.jupiter.api.Test;

class McNemarTest {

    /** The oracle's table/mcnemar: {@code mcnemar.test} with and without correction, and {@code binom.test}. */
    @Test
    void matchedMortality_hasTheFiguresOfR() {
        var test = McNemar.of(ContingencyTable.of(new int[] {190, 209}, new int[] {256, 177}));
        var corrected = test.result(true).estimated().orElseThrow();

        assertThat(corrected.statistic()).isCloseTo(4.550537634408602, within(1e-14));
        assertThat(corrected.degreesOfFreedom()).isEqualTo(1);
        assertThat(corrected.pValue()).isCloseTo(0.03290841165205669, within(1e-14));
        assertThat(test.result(false).probability().getAsDouble()).isCloseTo(0.029289142104225292, within(1e-14));
        assertThat(test.exact().probability().getAsDouble()).isCloseTo(0.032796939955644436, within(1e-14));
    }

    /** R 4.2.2: {@code mcnemar.test(matrix(c(5, 0, 6, 9), 2))} and {@code binom.test(0, 6)}. */
    @Test
    void pairsThatAllGoOneWay_areTested() {
        var test = new McNemar(6, 0);

        assertThat(test.result(true).probability().getAsDouble()).isCloseTo(0.041226833337163572, within(1e-14));
        assertThat(test.result(false).probability().getAsDouble()).isCloseTo(0.014305878435429648, within(1e-14));
        assertThat(test.exact().probability().getAsDouble()).isCloseTo(2.0 / 64, within(1e-16));
    }

    @Test
    void bothWaysEquallyOften_isAProbabilityOfOne() {
        var test = new McNemar(3, 3);

        // Without a difference there is nothing to correct
        assertThat(test.result(true).estimated().orElseThrow().statistic()).isZero();
        assertThat(test.result(true).probability()).hasValue(1);
        assertThat(test.exact().probability()).hasValue(1);
    }

    @Test
    void pairsThatAllAgree_areNotEstimable() {
        var test = McNemar.of(ContingencyTable.of(new int[] {4, 0}, new int[] {0, 5}));

        assertThat(test.result(true)).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(test.exact()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
    }

    @Test
    void otherTablesAndNegativeCounts_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.of(ContingencyTable.of(new int[] {1, 2, 3})));
        assertThatIllegalArgumentException().isThrownBy(() -> new McNemar(-1, 2));
    }
}
