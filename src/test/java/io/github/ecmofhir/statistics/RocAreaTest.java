package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RocAreaTest {

    /** The oracle's roc/small-ties. */
    @Test
    void ties_countByHalf() {
        var area = RocArea.of(
                new double[] {1, 2, 2, 3, 3, 3, 4, 5},
                new boolean[] {false, false, true, false, true, true, true, false});
        var interval = area.interval(0.95).orElseThrow();

        assertThat(area.estimate()).hasValue(0.59375);
        assertThat(area.standardError().getAsDouble()).isCloseTo(0.23799290955824715, within(1e-15));
        assertThat(interval.lower()).isCloseTo(0.12729246868993732, within(1e-14));
        assertThat(interval.upper()).isCloseTo(1.0602075313100627, within(1e-14));
        assertThat(area.events()).isEqualTo(4);
        assertThat(area.others()).isEqualTo(4);
    }

    /** R 4.2.2 with the oracle's helper: {@code delong((1:40*7) %% 41, as.integer(((1:40*11) %% 17) > 8))}. */
    @Test
    void scoresWithoutTies_haveTheFiguresOfR() {
        var area = RocArea.of(
                IntStream.rangeClosed(1, 40).mapToDouble(i -> i * 7 % 41).toArray(), events(40, i -> i * 11 % 17 > 8));

        assertThat(area.estimate().getAsDouble()).isCloseTo(0.4275, within(1e-15));
        assertThat(area.standardError().getAsDouble()).isCloseTo(0.095486978996587465, within(1e-15));
        assertThat(area.interval(0.95).orElseThrow().lower()).isCloseTo(0.24034896017415602, within(1e-14));
    }

    @Test
    void separatedScores_haveNoError() {
        var area = RocArea.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true});

        assertThat(area.estimate()).hasValue(1);
        assertThat(area.interval(0.95)).hasValue(new Interval(1, 1, 0.95, "delong"));
    }

    @Test
    void equalScores_areWorthNothing() {
        var area = RocArea.of(new double[] {5, 5, 5, 5}, new boolean[] {false, false, true, true});

        assertThat(area.estimate()).hasValue(0.5);
        assertThat(area.standardError()).hasValue(0);
    }

    @Test
    void oneSubjectOnOneSide_hasAnAreaWithoutError() {
        var area = RocArea.of(new double[] {1, 2, 3}, new boolean[] {false, true, true});

        assertThat(area.estimate()).hasValue(1);
        assertThat(area.standardError()).isEmpty();
        assertThat(area.interval(0.95)).isEmpty();
    }

    @Test
    void nobodyOnOneSide_hasNoArea() {
        assertThat(RocArea.of(new double[] {1, 2}, new boolean[2]).estimate()).isEmpty();
        assertThat(RocArea.of(new double[0], new boolean[0]).estimate()).isEmpty();
    }

    @Test
    void missingScores_doNotCount() {
        var area = RocArea.of(new double[] {1, Double.NaN, 2}, new boolean[] {false, true, true});

        assertThat(area.events()).isEqualTo(1);
        assertThat(area.estimate()).hasValue(1);
    }

    @Test
    void arraysOfDifferentLength_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RocArea.of(new double[2], new boolean[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RocArea.of(new double[] {Double.NEGATIVE_INFINITY}, new boolean[1]));
    }

    @ParameterizedTest
    @MethodSource("io.github.ecmofhir.statistics.RankSumTest#seeds")
    void area_isTheShareOfPairsWon(long seed) {
        var random = new Random(seed);
        int n = 2 + random.nextInt(30);
        double[] score =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(10)).toArray();
        boolean[] event = events(n, i -> i % 2 == 0);
        double won = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (event[i] && !event[j]) {
                    won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }

        assertThat(RocArea.of(score, event).estimate().getAsDouble())
                .isCloseTo(won / ((n / 2) * (n - n / 2)), within(1e-14));
    }

    private interface Rule {
        boolean holds(int subject);
    }

    /** By subject, counted from 1, whether there was an event. */
    private static boolean[] events(int n, Rule rule) {
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            event[i] = rule.holds(i + 1);
        }
        return event;
    }
}
