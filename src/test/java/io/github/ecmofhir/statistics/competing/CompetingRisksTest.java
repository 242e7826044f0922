package io.github.ecmofhir.statistics.competing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CompetingRisksTest {

    @Test
    void subjects_areCountedByGroupCauseAndTime() {
        var risks = CompetingRisks.of(
                new double[] {3, 1, 3, 0.1 + 0.2, 0.3}, new int[] {1, 0, 2, 1, 2}, 2, new int[] {0, 0, 1, 0, 1}, 3);

        assertThat(risks.groups()).isEqualTo(3);
        assertThat(risks.causes()).isEqualTo(2);
        assertThat(risks.times()).isEqualTo(3);
        assertThat(risks.time(0)).isEqualTo(0.3);
        assertThat(risks.atRisk(0, 0)).isEqualTo(3);
        assertThat(risks.atRisk(0, 2)).isOne();
        assertThat(risks.atRisk(1, 1)).isOne();
        assertThat(risks.atRisk(2, 0)).isZero();
        assertThat(risks.ended(0, 1, 0)).isOne();
        assertThat(risks.ended(1, 2, 2)).isOne();
        assertThat(risks.events(0, 1)).isZero();
        assertThat(risks.ended(0, CompetingRisks.CENSORED, 1)).isOne();
        assertThat(risks.events(1, 0)).isOne();
    }

    @Test
    void numbersOutOfRange_areRefused() {
        double[] time = {1, 2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(time, new int[] {0, 3}, 2))
                .withMessage("There is no cause 3 among 3");
        assertThatIllegalArgumentException().isThrownBy(() -> CompetingRisks.of(time, new int[] {0, -1}, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(time, new int[2], 1, new int[] {0, 2}, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(time, new int[2], 1, new int[] {0, -1}, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CompetingRisks.of(time, new int[2], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(new double[0], new int[0], 1, new int[0], 0));
    }

    @Test
    void arraysOfDifferentLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CompetingRisks.of(new double[2], new int[1], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(new double[1], new int[1], 1, new int[2], 1));
    }

    @Test
    void timeThatIsNotFinite_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetingRisks.of(new double[] {Double.NaN}, new int[1], 1));
    }
}
