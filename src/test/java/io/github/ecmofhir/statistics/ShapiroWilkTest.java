package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.ecmofhir.statistics.TestResult.NotEstimable;
import io.github.ecmofhir.statistics.TestResult.Reason;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapiroWilkTest {

    private static final double A_BILLIONTH_IN_PERCENT = 1e-7;

    /** W and p of R 4.2.2: {@code shapiro.test(c(...))}. */
    @ParameterizedTest
    @CsvSource({
        "1 2 4, 0.96428571428571419, 0.6368868450289632",
        "1 1 2, 0.75, 0",
        "1 2 4 8, 0.92020267879193995, 0.53808377727496992",
        "0 1 1 1, 0.62977626491370753, 0.0012407259319772808",
        "1 2 4 8 16, 0.87610881180929234, 0.29204844753505288",
        "1 1 1 1 2, 0.55218168308690352, 0.00013097817585188128",
        "0 0 0 0 0 0 1 1 1 1, 0.64048522212961267, 0.00016867907566357079",
        "148 154 158 160 161 162 166 170 182 195 236, 0.78881469483538735, 0.0067038140565029254",
        "1 4 9 16 25 36 49 64 81 100 121 144, 0.91629244147428457, 0.25667346766162569",
        "1e-200 2e-200 5e-200 3e-200, 0.97137366548270621, 0.84997081884826609"
    })
    void fewValues_haveTheFiguresOfR(String values, double w, double p) {
        var test = ShapiroWilk.of(Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray());

        assertThat(test.statistic().getAsDouble()).isCloseTo(w, withinPercentage(A_BILLIONTH_IN_PERCENT));
        assertThat(test.result().probability().getAsDouble()).isCloseTo(p, withinPercentage(A_BILLIONTH_IN_PERCENT));
    }

    /** R 4.2.2: {@code shapiro.test((1:5000)^1.5)} and {@code shapiro.test(c(rep(0, 20), 1))}. */
    @Test
    void tail_keepsItsDigits() {
        var many = ShapiroWilk.of(IntStream.rangeClosed(1, 5000)
                .mapToDouble(i -> Math.pow(i, 1.5))
                .toArray());
        var one = ShapiroWilk.of(DoubleStream.concat(Arrays.stream(new double[20]), DoubleStream.of(1))
                .toArray());

        assertThat(many.result().probability().getAsDouble())
                .isCloseTo(1.8846565931211512e-43, withinPercentage(A_BILLIONTH_IN_PERCENT));
        assertThat(one.result().probability().getAsDouble())
                .isCloseTo(1.4005739305088341e-09, withinPercentage(A_BILLIONTH_IN_PERCENT));
        assertThat(((TestResult.ByNormal) many.result()).logPValue())
                .isCloseTo(Math.log(1.8846565931211512e-43), within(1e-9));
    }

    @Test
    void threeEvenlySpacedValues_areAsNormalAsCanBe() {
        var test = ShapiroWilk.of(new double[] {3, 1, 2});

        assertThat(test.statistic()).hasValue(1);
        assertThat(test.result()).isInstanceOf(TestResult.Exact.class);
        assertThat(test.result().probability().getAsDouble()).isCloseTo(1, within(1e-12));
    }

    @Test
    void missingValues_doNotCount() {
        assertThat(ShapiroWilk.of(new double[] {1, Double.NaN, 2, 4, 8}).result())
                .isEqualTo(ShapiroWilk.of(new double[] {8, 4, 2, 1}).result());
    }

    @Test
    void tooFewTooManyOrEqualValues_areNotEstimable() {
        assertThat(ShapiroWilk.of(new double[0]).result()).isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(ShapiroWilk.of(new double[] {1, 2, Double.NaN}).result())
                .isEqualTo(new NotEstimable(Reason.TOO_FEW));
        assertThat(ShapiroWilk.of(new double[] {2, 2, 2, 2}).result()).isEqualTo(new NotEstimable(Reason.NO_VARIANCE));
        assertThat(ShapiroWilk.of(new double[] {2, 2, 2, 2}).statistic()).isEmpty();
        assertThat(ShapiroWilk.of(IntStream.range(0, 5001).asDoubleStream().toArray())
                        .result())
                .isEqualTo(new NotEstimable(Reason.TOO_LARGE));
    }

    @Test
    void infiniteValue_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShapiroWilk.of(new double[] {1, 2, Double.POSITIVE_INFINITY}));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void shiftScaleAndOrder_changeNothing(long seed) {
        var random = new Random(seed);
        double[] values = random.doubles(3 + random.nextInt(60)).toArray();
        double[] other = Arrays.stream(Seeds.shuffled(values.length, random))
                .mapToDouble(i -> 3 - 17 * values[i])
                .toArray();

        double w = ShapiroWilk.of(values).statistic().getAsDouble();
        assertThat(w).isBetween(0.0, 1.0);
        assertThat(ShapiroWilk.of(other).statistic().getAsDouble()).isCloseTo(w, within(1e-12));
    }
}
