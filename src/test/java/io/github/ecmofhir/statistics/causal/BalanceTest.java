package io.github.ecmofhir.statistics.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2 with {@code var} and {@code cov.wt}. */
class BalanceTest {

    private static final boolean[] TREATED = {true, false, false, true, false, false, true, false, false, false};
    private static final double[] VALUES = {61, 48, 70, 33, 55, 66, 41, 52, 60, 47};
    private static final double[] WEIGHTS = {1, .5, 2, 1, 1.5, 1, .25, 1, 1, 2};

    private static final Balance NONE =
            new Balance(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final Balance ALIKE =
            new Balance(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0));

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void weightedNumbers_haveTheDifferencesOfR() {
        var balance = Balance.of(VALUES, false, TREATED, WEIGHTS);

        assertThat(balance.before().getAsDouble()).isCloseTo(-0.9912965519268508, within(1e-13));
        assertThat(balance.after().getAsDouble()).isCloseTo(-0.8047158472087734, within(1e-13));
        assertThat(balance.afterInUnitsBefore().getAsDouble()).isCloseTo(-0.9428597056814294, within(1e-13));
        assertThat(balance.afterInTreatedUnits().getAsDouble()).isCloseTo(-0.7819731932897328, within(1e-13));
    }

    @Test
    void equalWeights_leaveTheDifferenceBefore() {
        double[] twos = new double[10];
        Arrays.fill(twos, 2);

        var balance = Balance.of(VALUES, false, TREATED, twos);

        assertThat(balance.after().getAsDouble()).isCloseTo(balance.before().getAsDouble(), within(1e-14));
        assertThat(balance.afterInUnitsBefore().getAsDouble())
                .isCloseTo(balance.before().getAsDouble(), within(1e-14));
    }

    @Test
    void yesAndNo_haveTheSpreadOfTheirMean() {
        double[] yes = {1, 1, 0, 0, 1, 0, 0, 0};
        boolean[] treated = {true, true, true, true, false, false, false, false};

        var balance = Balance.of(yes, true, treated, new double[] {1, 1, 1, 1, 1, 1, 0, 0});

        // Shares of 1/2 and 1/4 before, 1/2 and 1/2 after
        assertThat(balance.before().getAsDouble()).isCloseTo(0.25 / Math.sqrt((0.25 + 0.1875) / 2), within(1e-14));
        assertThat(balance.after()).hasValue(0);
        assertThat(balance.afterInTreatedUnits()).hasValue(0);
    }

    @Test
    void whoWeighsNothing_doesNotCountAfter() {
        double[] values = {1, 2, 3, 4, 1000};
        boolean[] treated = {true, true, false, false, false};

        var with = Balance.of(values, false, treated, new double[] {1, 1, 1, 1, 0});
        var without = Balance.of(Arrays.copyOf(values, 4), false, Arrays.copyOf(treated, 4), ones(4));

        assertThat(with.after()).isEqualTo(without.after());
        assertThat(with.afterInTreatedUnits()).isEqualTo(without.afterInTreatedUnits());
    }

    @Test
    void sameValueForAll_isAlike() {
        boolean[] treated = {true, true, true, false, false, false, false, false, false, false};
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);

        assertThat(Balance.of(new double[10], false, treated, ones(10))).isEqualTo(ALIKE);
        assertThat(Balance.of(ones(10), true, treated, WEIGHTS)).isEqualTo(ALIKE);
        // No sum of tenths is a tenth of the count, to the last bit
        assertThat(Balance.of(tenths, false, treated, WEIGHTS)).isEqualTo(ALIKE);
    }

    @Test
    void differentValuesWithoutSpread_haveNoUnit() {
        double[] values = {0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7};
        boolean[] treated = {true, true, true, false, false, false, false, false, false, false};

        assertThat(Balance.of(values, false, treated, WEIGHTS)).isEqualTo(NONE);
        assertThat(Balance.of(new double[] {1, 0}, true, new boolean[] {true, false}, ones(2)))
                .isEqualTo(NONE);
    }

    @Test
    void controlsAloneWithSpread_leaveTheUnitOfTheTreatedEmpty() {
        double[] values = {0.1, 0.1, 0.1, 1, 2, 3};
        boolean[] treated = {true, true, true, false, false, false};

        var balance = Balance.of(values, false, treated, ones(6));

        assertThat(balance.afterInTreatedUnits()).isEmpty();
        assertThat(balance.before()).isPresent();
    }

    @Test
    void groupWithoutAnybody_hasNoBalance() {
        boolean[] treated = {true, true};

        assertThat(Balance.of(new double[] {1, 2}, false, treated, ones(2))).isEqualTo(NONE);
        assertThat(Balance.of(new double[] {1, 0}, true, treated, ones(2))).isEqualTo(NONE);
    }

    @Test
    void nobodyMatched_leavesTheBalanceBeforeOnly() {
        var balance = Balance.of(VALUES, false, TREATED, new double[10]);

        assertThat(balance.before()).isPresent();
        assertThat(balance.after()).isEmpty();
        assertThat(balance.afterInUnitsBefore()).isEmpty();
    }

    @Test
    void oneSubjectAGroup_hasNoSpread() {
        assertThat(Balance.of(new double[] {1, 2}, false, new boolean[] {true, false}, ones(2)))
                .isEqualTo(NONE);
    }
}
