package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2's {@code prop.trend.test}. */
class TrendTestTest {

    private static int[] counts(int... counts) {
        return counts;
    }

    /** The oracle's table/trend. */
    @Test
    void risingProportions_haveTheFiguresOfR() {
        var test = TrendTest.of(counts(10, 18, 30, 41), counts(50, 60, 70, 80))
                .estimated()
                .orElseThrow();

        assertThat(test.statistic()).isCloseTo(15.056947294487053, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(0.00010431558745617009, within(1e-16));
    }

    @Test
    void scores_areFollowed() {
        int[] events = {83, 90, 129, 70};
        int[] subjects = {86, 93, 136, 82};

        assertThat(TrendTest.of(events, subjects).probability().getAsDouble())
                .isCloseTo(0.004131897477641487, within(1e-15));
        assertThat(TrendTest.of(events, subjects, new double[] {0, 0, 0, 1})
                        .probability()
                        .getAsDouble())
                .isCloseTo(0.00048482459344167451, within(1e-16));
    }

    @Test
    void groupsWithoutEvents_count() {
        assertThat(TrendTest.of(counts(0, 0, 5), counts(10, 10, 10))
                        .probability()
                        .getAsDouble())
                .isCloseTo(0.0026997960632601987, within(1e-16));
    }

    @Test
    void groupsWithoutSubjects_doNotCount() {
        assertThat(TrendTest.of(counts(1, 0, 2), counts(3, 0, 3)).probability().getAsDouble())
                .isCloseTo(0.41421617824252516, within(1e-14));
    }

    @Test
    void nothingToCompare_isNotEstimable() {
        var flat = new NotEstimable(Reason.NO_VARIANCE);

        assertThat(TrendTest.of(counts(), counts())).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        assertThat(TrendTest.of(counts(1, 0), counts(3, 0))).isEqualTo(new NotEstimable(Reason.ONE_GROUP));
        assertThat(TrendTest.of(counts(0, 0), counts(3, 4))).isEqualTo(new NotEstimable(Reason.NO_EVENTS));
        assertThat(TrendTest.of(counts(3, 4), counts(3, 4))).isEqualTo(flat);
        assertThat(TrendTest.of(counts(1, 2), counts(3, 4), new double[] {0.1, 0.1}))
                .isEqualTo(flat);
    }

    @Test
    void whatIsNoProportion_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrendTest.of(counts(1, 2), counts(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> TrendTest.of(counts(4, 2), counts(3, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.of(counts(1, 2), counts(3, 3), new double[] {1, Double.NaN}));
    }
}
