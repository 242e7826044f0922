package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.statistics.imputation.Incomplete.Kind;
import org.junit.jupiter.api.Test;

class IncompleteTest {

    private static final double MISSING = Double.NaN;

    @Test
    void missingAndObserved_areAllRows() {
        var variable = new Incomplete("age", Kind.NUMERIC, new double[] {61, MISSING, 0, MISSING});

        assertThat(variable.missing()).isEqualTo(2);
        assertThat(variable.observed()).containsExactly(0, 2);
        assertThat(variable.isMissing(1)).isTrue();
        assertThat(variable.isMissing(2)).isFalse();
    }

    @Test
    void levels_areCountedUpToTheHighest() {
        assertThat(new Incomplete("mode", Kind.CATEGORICAL, new double[] {0, MISSING, 3}).levels())
                .isEqualTo(4);
        assertThat(new Incomplete("mode", Kind.CATEGORICAL, new double[] {0, 0}).levels())
                .isOne();
        assertThat(new Incomplete("mode", Kind.CATEGORICAL, new double[] {MISSING}).levels())
                .isZero();
    }
}
