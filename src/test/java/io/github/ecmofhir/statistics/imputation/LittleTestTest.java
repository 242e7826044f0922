package io.github.ecmofhir.statistics.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with the oracle's helper {@code little}. */
class LittleTestTest {

    private static final double NONE = Double.NaN;
    private static final double[] A = {1, NONE, 3, 4, 5, NONE, 7, 8, 2, 6};
    private static final double[] B = {2, 3, NONE, 5, 6, NONE, 8, 1, 3, 4};
    private static final double[] C = {1, 4, 2, 8, 5, 7, 1, 9, 3, 3};

    @Test
    void threeColumns_haveTheFiguresOfR() {
        var test = LittleTest.of(A, B, C);
        var result = test.result().estimated().orElseThrow();
        var unbiased = test.unbiased().estimated().orElseThrow();

        assertThat(test.n()).isEqualTo(10);
        assertThat(test.patterns()).isEqualTo(4);
        assertThat(test.converged()).isTrue();
        assertThat(result.statistic()).isCloseTo(2.1785235744273841, within(1e-10));
        assertThat(result.degreesOfFreedom()).isEqualTo(5);
        assertThat(result.pValue()).isCloseTo(0.8239319829202858, within(1e-11));
        assertThat(unbiased.statistic()).isCloseTo(1.9606712169846456, within(1e-10));
        assertThat(unbiased.pValue()).isCloseTo(0.85455973421743758, within(1e-11));
        assertThat(test.mean().orElseThrow())
                .containsExactly(new double[] {4.5529706183931795, 3.9524701898446004, 4.3}, within(1e-10));
        assertThat(test.covariance().orElseThrow()[0])
                .containsExactly(
                        new double[] {5.0890049920893361, 1.0759273231877522, 2.5822727272726809}, within(1e-10));
        assertThat(test.covariance().orElseThrow()[1][2]).isCloseTo(-1.6072685465589398, within(1e-10));
    }

    @Test
    void subjectsWhoMissEverything_doNotCount() {
        var test = LittleTest.of(with(A, NONE), with(B, NONE), with(C, NONE));

        assertThat(test.n()).isEqualTo(10);
        assertThat(test.result()).isEqualTo(LittleTest.of(A, B, C).result());
    }

    @Test
    void onePattern_isNotEstimable() {
        var test = LittleTest.of(new double[] {1, 2, 4, 8}, new double[] {3, 1, 2, 2});

        assertThat(test.result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        assertThat(test.mean().orElseThrow()).containsExactly(new double[] {3.75, 2}, within(1e-15));
        assertThat(LittleTest.of(A).result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
    }

    @Test
    void columnsThatDoNotVaryFreely_areNotEstimable() {
        var none = new NotEstimable(Reason.NO_VARIANCE);
        double[] doubled = {2, 8, 4, 16, 10, 14, 2, 18, 6, 6};

        assertThat(LittleTest.of(A, new double[10]).result()).isEqualTo(none);
        assertThat(LittleTest.of(A, C, doubled).result()).isEqualTo(none);
        assertThat(LittleTest.of(A, C, doubled).covariance()).isEmpty();
        assertThat(LittleTest.of(A, C, doubled).converged()).isFalse();
    }

    @Test
    void columnWithoutValues_isNotEstimable() {
        assertThat(LittleTest.of(A, new double[] {NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE})
                        .mean())
                .isEmpty();
        assertThat(LittleTest.of(new double[0]).result()).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
    }

    @Test
    void whatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LittleTest.of(new double[0][]));
        assertThatIllegalArgumentException().isThrownBy(() -> LittleTest.of(A, new double[3]));
    }

    private static double[] with(double[] column, double value) {
        double[] longer = Arrays.copyOf(column, column.length + 1);
        longer[column.length] = value;
        return longer;
    }
}
