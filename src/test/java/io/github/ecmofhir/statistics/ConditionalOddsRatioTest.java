package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2: {@code clogit(..., method = "exact")} of package survival. */
class ConditionalOddsRatioTest {

    /** A set of the exposed subjects and the others, by how many of each had the event. */
    private static ContingencyTable set(int exposedEvents, int exposed, int otherEvents, int others) {
        return ContingencyTable.of(
                new int[] {exposedEvents, exposed - exposedEvents}, new int[] {otherEvents, others - otherEvents});
    }

    private static ContingencyTable[] times(int times, ContingencyTable set) {
        ContingencyTable[] sets = new ContingencyTable[times];
        Arrays.fill(sets, set);
        return sets;
    }

    private static ContingencyTable[] both(ContingencyTable[] one, ContingencyTable[] other) {
        ContingencyTable[] sets = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, sets, one.length, other.length);
        return sets;
    }

    /** Of ten pairs by exposure of case and control, seven differ: the ratio is that of 5 to 2. */
    @Test
    void pairs_haveTheRatioOfThoseThatDiffer() {
        // The case is exposed and the control is not, or the other way round
        var found = ConditionalOddsRatio.of(both(times(5, set(1, 1, 0, 1)), times(2, set(0, 1, 1, 1))))
                .orElseThrow();

        assertThat(found.logarithm()).isCloseTo(0.9162907318741529, within(1e-12));
        assertThat(found.standardError()).isCloseTo(0.836660026534075, within(1e-12));
    }

    @Test
    void setsOfOneToThree_haveTheRatioOfR() {
        var found = ConditionalOddsRatio.of(
                        set(1, 1, 1, 3),
                        set(1, 1, 2, 3),
                        set(0, 1, 1, 3),
                        set(1, 1, 0, 3),
                        set(1, 1, 1, 3),
                        set(0, 1, 1, 3),
                        set(1, 1, 3, 3),
                        set(1, 1, 1, 3))
                .orElseThrow();

        assertThat(found.logarithm()).isCloseTo(1.3573805919046231, within(1e-12));
        assertThat(found.standardError()).isCloseTo(0.8775043428877948, within(1e-12));
    }

    @Test
    void setsWithoutChoice_changeNothing() {
        var telling = new ContingencyTable[] {set(1, 1, 1, 3), set(0, 1, 1, 2), set(1, 2, 0, 2)};
        var silent = new ContingencyTable[] {set(1, 1, 3, 3), set(0, 1, 0, 3), set(0, 0, 1, 2), set(1, 2, 0, 0)};

        assertThat(ConditionalOddsRatio.of(both(silent, telling))).isEqualTo(ConditionalOddsRatio.of(telling));
    }

    @Test
    void orderOfSets_changesNothing() {
        assertThat(ConditionalOddsRatio.of(set(0, 1, 1, 2), set(1, 2, 0, 2), set(1, 1, 1, 3)))
                .isEqualTo(ConditionalOddsRatio.of(set(1, 1, 1, 3), set(0, 1, 1, 2), set(1, 2, 0, 2)));
    }

    @Test
    void groupsExchanged_turnTheSign() {
        var one = ConditionalOddsRatio.of(set(3, 4, 1, 5), set(2, 3, 2, 7)).orElseThrow();
        var other = ConditionalOddsRatio.of(set(1, 5, 3, 4), set(2, 7, 2, 3)).orElseThrow();

        assertThat(other.logarithm()).isCloseTo(-one.logarithm(), within(1e-12));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-12));
    }

    @Test
    void oddsAlike_haveTheLogarithmZero() {
        var found = ConditionalOddsRatio.of(both(times(3, set(1, 1, 0, 1)), times(3, set(0, 1, 1, 1))))
                .orElseThrow();

        assertThat(found.logarithm()).isCloseTo(0, within(1e-13));
    }

    @Test
    void largeSets_haveAFiniteAnswer() {
        var found = ConditionalOddsRatio.of(set(900, 1000, 100, 1000)).orElseThrow();

        assertThat(found.logarithm()).isCloseTo(2 * Math.log(9), within(0.01));
        assertThat(found.standardError()).isCloseTo(Math.sqrt(4 / 180.0), within(0.01));
    }

    @Test
    void ratioOfZeroOrInfinity_isNone() {
        assertThat(ConditionalOddsRatio.of(times(4, set(1, 1, 0, 1)))).isEmpty();
        assertThat(ConditionalOddsRatio.of(times(4, set(0, 1, 1, 1)))).isEmpty();
        assertThat(ConditionalOddsRatio.of(set(1, 1, 0, 3), set(1, 1, 1, 3))).isEmpty();
    }

    @Test
    void noTableThatLeavesAChoice_hasNoRatio() {
        assertThat(ConditionalOddsRatio.of()).isEmpty();
        assertThat(ConditionalOddsRatio.of(set(1, 1, 3, 3), set(0, 2, 0, 2), set(0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void tableOfThreeColumns_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionalOddsRatio.of(ContingencyTable.of(new int[3], new int[3])));
    }
}
