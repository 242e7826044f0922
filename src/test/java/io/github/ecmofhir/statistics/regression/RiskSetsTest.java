package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RiskSetsTest {

    /** Writes down the rows that come, go and have the event. */
    private static final class Diary implements RiskSets.Visitor {

        private final RiskSets sets;
        private final List<String> lines = new ArrayList<>();

        Diary(RiskSets sets) {
            this.sets = sets;
        }

        static List<String> of(AtRisk observed) {
            var diary = new Diary(RiskSets.of(observed));
            diary.sets.walk(diary);
            return diary.lines;
        }

        @Override
        public void begin(int stratum) {
            lines.add("stratum " + stratum);
        }

        @Override
        public void enter(int from, int to) {
            lines.add("enter " + rows(from, to));
        }

        @Override
        public void leave(int place) {
            lines.add("leave [" + sets.row(place) + "]");
        }

        @Override
        public void die(int time, int from, int to) {
            lines.add("die " + rows(from, to) + " at " + time);
        }

        @Override
        public void end(int from, int to) {
            lines.add("end " + rows(from, to));
        }

        private List<Integer> rows(int from, int to) {
            return IntStream.range(from, to).mapToObj(sets::row).toList();
        }
    }

    @Nested
    class Walk {

        @Test
        void timesAreWalkedBackwards_thoseCensoredWithAnEventStillAtRisk() {
            var observed = AtRisk.of(new double[] {2, 5, 5, 7, 2}, new boolean[] {true, false, true, false, true});

            assertThat(Diary.of(observed))
                    .containsExactly(
                            "stratum 0",
                            "enter [3, 1, 2]",
                            "die [2] at 1",
                            "enter [0, 4]",
                            "die [0, 4] at 0",
                            "end [3, 1, 2, 0, 4]");
        }

        @Test
        void whoComesAtTheTimeOfAnEvent_isNotAtRiskThen() {
            var observed = AtRisk.between(
                    new double[] {0, 0, 2, 3}, new double[] {3, 5, 5, 4}, new boolean[] {true, true, false, true});

            assertThat(Diary.of(observed))
                    .containsExactly(
                            "stratum 0",
                            "enter [2, 1]",
                            "die [1] at 4",
                            "enter [3]",
                            "die [3] at 3",
                            "enter [0]",
                            "leave [3]",
                            "die [0] at 2",
                            "end [2, 1, 3, 0]");
        }

        @Test
        void strata_areWalkedApart() {
            var observed = AtRisk.between(
                            new double[] {0, 0, 1, 0}, new double[] {2, 3, 2, 4}, new boolean[] {true, true, true, false
                            })
                    .stratified(new int[] {2, 0, 2, 2}, 3);

            assertThat(Diary.of(observed))
                    .containsExactly(
                            "stratum 0",
                            "enter [1]",
                            "die [1] at 3",
                            "end [1]",
                            "stratum 2",
                            "enter [3, 0, 2]",
                            "die [0, 2] at 2",
                            "end [3, 0, 2]");
        }

        @Test
        void whoIsGoneBeforeTheFirstEvent_neverComes() {
            var observed = AtRisk.of(new double[] {1, 2}, new boolean[] {false, true});

            assertThat(Diary.of(observed)).containsExactly("stratum 0", "enter [1]", "die [1] at 1", "end [1]");
        }

        @Test
        void timesThatRoundingParts_areOneTime() {
            var observed = AtRisk.of(new double[] {0.3, 0.1 + 0.2}, new boolean[] {true, true});

            assertThat(Diary.of(observed)).contains("die [0, 1] at 0");
        }
    }

    @Nested
    class Refused {

        @Test
        void rowThatEndsBeforeItStarts_isRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AtRisk.between(new double[] {0, 2}, new double[] {1, 1}, new boolean[2]))
                    .withMessage("Row 1 starts at 2.0 and ends at 1.0, which is not after it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AtRisk.between(new double[] {0.3}, new double[] {0.1 + 0.2}, new boolean[1]));
        }

        @Test
        void stratumOutOfRange_isRefused() {
            var observed = AtRisk.of(new double[] {1, 2}, new boolean[2]);

            assertThatIllegalArgumentException().isThrownBy(() -> observed.stratified(new int[] {0, 2}, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> observed.stratified(new int[] {0, -1}, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> observed.stratified(new int[] {0}, 1));
        }

        @Test
        void arraysOfDifferentLength_areRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> AtRisk.of(new double[2], new boolean[1]));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AtRisk.between(new double[1], new double[] {1, 2}, new boolean[2]));
        }

        @Test
        void timeThatIsNotFinite_isRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> AtRisk.of(new double[] {Double.NaN}, new boolean[1]));
        }
    }
}
