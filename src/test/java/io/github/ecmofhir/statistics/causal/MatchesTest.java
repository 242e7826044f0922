package io.github.ecmofhir.statistics.causal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows 1, 3 and 4 are treated; row 1 has two controls, row 3 none and row 4 one. */
class MatchesTest {

    private final Matches matches = new Matches(new int[] {1, 3, 4}, new int[][] {{5, 0}, {}, {2}});

    @Test
    void treated_areAllInOrder() {
        assertThat(matches.treated()).containsExactly(1, 3, 4);
        assertThat(matches.controls(0)).containsExactly(5, 0);
        assertThat(matches.controls(1)).isEmpty();
        assertThat(matches.controls(2)).containsExactly(2);
    }

    @Test
    void counts_areOfSubjectsAndOfPairs() {
        assertThat(matches.matched()).isEqualTo(2);
        assertThat(matches.unmatched()).isOne();
        assertThat(matches.pairs()).isEqualTo(3);
    }

    @Test
    void controlsOfOneSubject_weighOneTogether() {
        assertThat(matches.weights(8)).containsExactly(0.5, 1, 1, 0, 1, 0.5, 0, 0);
    }

    @Test
    void rows_standSetAfterSetTheTreatedFirst() {
        assertThat(matches.rows()).containsExactly(1, 5, 0, 4, 2);
        assertThat(matches.sets()).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void changedAnswers_changeNothing() {
        matches.treated()[0] = 6;
        matches.controls(0)[0] = 6;

        assertThat(matches.rows()).containsExactly(1, 5, 0, 4, 2);
    }

    @Test
    void nobodyMatched_hasNoRowsAndNoWeight() {
        var none = new Matches(new int[] {0}, new int[][] {{}});

        assertThat(none.rows()).isEmpty();
        assertThat(none.sets()).isEmpty();
        assertThat(none.weights(2)).containsExactly(0, 0);
        assertThat(none.matched()).isZero();
    }
}
