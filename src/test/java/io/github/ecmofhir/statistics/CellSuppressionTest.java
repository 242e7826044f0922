package io.github.ecmofhir.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellSuppressionTest {

    private static final int THRESHOLD = 5;

    /** The parts of one sum, after the total, that are hidden. */
    private static List<Integer> hidden(int... parts) {
        var cells = new CellSuppression(THRESHOLD);
        int total = cells.add(Arrays.stream(parts).sum());
        int[] numbers = Arrays.stream(parts).map(cells::add).toArray();
        cells.sum(total, numbers);
        BitSet hidden = cells.hidden();
        List<Integer> values = new ArrayList<>();
        IntStream.range(0, parts.length).filter(i -> hidden.get(numbers[i])).forEach(i -> values.add(parts[i]));
        if (hidden.get(total)) {
            values.add(-1);
        }
        return values;
    }

    @Nested
    class OneSum {

        @Test
        void nothingSmall_hidesNothing() {
            assertThat(hidden(5, 17, 0, 30)).isEmpty();
        }

        @Test
        void noCounts_hideNothing() {
            assertThat(new CellSuppression(THRESHOLD).hidden().isEmpty()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void smallCountAlone_isHidden(int count) {
            var cells = new CellSuppression(THRESHOLD);
            cells.add(count);

            assertThat(cells.hidden().stream().toArray()).containsExactly(0);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 5, 6, 1000})
        void otherCountAlone_isShown(int count) {
            var cells = new CellSuppression(THRESHOLD);
            cells.add(count);

            assertThat(cells.hidden().isEmpty()).isTrue();
        }

        @Test
        void smallPart_isHiddenWithTheSmallestOther() {
            assertThat(hidden(3, 40, 20, 30)).containsExactly(3, 20);
        }

        @Test
        void nobody_isShownBesideASmallPart() {
            assertThat(hidden(3, 0, 20)).containsExactly(3, 20);
        }

        @Test
        void smallPartWithNobodyBeside_takesItsTotal() {
            // The total is the part
            assertThat(hidden(4, 0, 0)).containsExactly(4, -1);
        }

        @Test
        void smallPartsThatAreManyTogether_hideNothingElse() {
            assertThat(hidden(3, 4, 50, 60)).containsExactly(3, 4);
        }

        @Test
        void smallPartsThatAreFewTogether_takeAnother() {
            // 72 less 70 are two, and nobody would not be hidden: one and one
            assertThat(hidden(1, 1, 30, 40)).containsExactly(1, 1, 30);
        }

        @Test
        void onesThatSumToTheirNumber_takeAnother() {
            // Five that are hidden, and five remain: each is one
            assertThat(hidden(1, 1, 1, 1, 1, 30, 40)).containsExactly(1, 1, 1, 1, 1, 30);
        }

        @Test
        void fours_doNotFollowFromTheirSum() {
            // 1 to 9, as far as the sum tells
            assertThat(hidden(4, 4, 4, 30)).containsExactly(4, 4, 4);
        }
    }

    @Nested
    class SeveralSums {

        @Test
        void smallCountOfATable_isHiddenInBothDirections() {
            var cells = new CellSuppression(THRESHOLD);
            int[][] table = new int[3][3];
            int[][] values = {{50, 30, 20}, {33, 28, 5}, {17, 2, 15}};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    table[row][column] = cells.add(values[row][column]);
                }
            }
            for (int i = 0; i < 3; i++) {
                cells.sum(table[i][0], table[i][1], table[i][2]);
                cells.sum(table[0][i], table[1][i], table[2][i]);
            }

            assertThat(cells.hidden().stream())
                    .containsExactlyInAnyOrder(table[1][1], table[1][2], table[2][1], table[2][2]);
        }

        @Test
        void difference_thatIsShownNowhere_isHiddenToo() {
            var cells = new CellSuppression(THRESHOLD);
            int denominator = cells.add(50);
            int numerator = cells.add(47);
            int rest = cells.addUnshown(3, 0);
            cells.sum(denominator, numerator, rest);

            assertThat(cells.hidden().stream()).containsExactly(numerator, rest);
        }

        @Test
        void differences_areNotToldByWhatLiesAround() {
            // 50, 48, 46: two that are shown tell how many are gone between them, two or four
            var cells = new CellSuppression(THRESHOLD);
            int first = cells.add(50);
            int second = cells.add(48);
            int third = cells.add(46);
            cells.sum(first, second, cells.addUnshown(2, 0));
            cells.sum(second, third, cells.addUnshown(2, 0));
            BitSet hidden = cells.hidden();

            assertThat(IntStream.of(first, second, third).filter(hidden::get)).hasSizeGreaterThanOrEqualTo(2);
        }

        @Test
        void lowerRank_isTheSameWhateverIsBeside() {
            for (int part : new int[] {1, 2, 7, 8}) {
                var cells = new CellSuppression(THRESHOLD);
                int total = cells.add(10, 0);
                cells.sum(total, cells.add(part, 1), cells.add(10 - part, 1));

                assertThat(cells.hidden().get(total)).isFalse();
            }
        }

        @Test
        void whereTotalsTell_allOfTheRankIsHidden() {
            // Each of five is one, and their total stands elsewhere: he must not know who is among the five
            var cells = new CellSuppression(THRESHOLD);
            int total = cells.add(5, 0);
            int[] parts = IntStream.of(1, 1, 1, 1, 1, 0, 0)
                    .map(count -> cells.add(count, 1))
                    .toArray();
            cells.sum(total, parts);
            BitSet hidden = cells.hidden();

            assertThat(hidden.get(total)).isFalse();
            assertThat(Arrays.stream(parts)).allMatch(hidden::get);
        }

        @Test
        void sumsInACircle_end() {
            var cells = new CellSuppression(THRESHOLD);
            int[] all = IntStream.range(0, 12).map(i -> cells.add(2)).toArray();
            int four = cells.add(4);
            for (int i = 0; i < all.length; i++) {
                cells.sum(four, all[i], all[(i + 1) % all.length]);
            }

            BitSet hidden = assertTimeoutPreemptively(Duration.ofSeconds(10), cells::hidden);
            assertThat(hidden.cardinality()).isEqualTo(13);
        }
    }

    /** As a report counts: of all and of each stratum how many there are, answered yes or no, or not, or were not asked. */
    @Nested
    class Tables {

        static LongStream seeds() {
            return LongStream.concat(Seeds.fifty(), LongStream.range(0, 250));
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void reader_neverKnowsASmallCount(long seed) {
            Table table = Table.random(new Random(seed), 1);

            assertThat(table.known(0)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void reader_whoThinksThatNobodyIsNeverHidden_neverKnowsASmallCount(long seed) {
            Table table = Table.random(new Random(seed), 1);

            // Where somebody who is nobody is hidden he is wrong
            if (!table.hidesNobody()) {
                assertThat(table.known(1)).isEmpty();
            }
        }

        @Test
        void tableOfMany_isHalfShownAtLeast() {
            int hidden = 0;
            int all = 0;
            for (long seed = 0; seed < 100; seed++) {
                Table table = Table.random(new Random(seed), 20);
                hidden += table.count(number -> table.hidden.get(number));
                all += table.count(number -> true);
            }

            // One in six is small, and in a table takes others of its row and its column with it
            assertThat((double) hidden / all).isLessThan(0.5);
        }

        @Test
        void sameTable_isHiddenTheSame() {
            assertThat(Table.random(new Random(7), 1).hidden).isEqualTo(Table.random(new Random(7), 1).hidden);
        }
    }

    private static final class Table {

        private final List<Integer> values = new ArrayList<>();
        private final List<Boolean> shown = new ArrayList<>();
        private final List<int[]> sums = new ArrayList<>();
        private final CellSuppression cells = new CellSuppression(THRESHOLD);
        private BitSet hidden = new BitSet();

        /** @param size how much more than a few there are who answered, or did not */
        static Table random(Random random, int size) {
            int strata = 2 + random.nextInt(3);
            int[] scale = {
                size * (2 + random.nextInt(12)),
                size * (2 + random.nextInt(25)),
                size * random.nextInt(8),
                random.nextInt(4),
                3
            };
            int[][] counts = new int[strata + 1][5];
            for (int stratum = 1; stratum <= strata; stratum++) {
                for (int i = 0; i < 5; i++) {
                    counts[stratum][i] = random.nextInt(3) == 0 ? 0 : random.nextInt(scale[i] + 1);
                    counts[0][i] += counts[stratum][i];
                }
            }
            var table = new Table();
            int[][] numbers = new int[strata + 1][];
            for (int figure = 0; figure <= strata; figure++) {
                numbers[figure] = table.figure(counts[figure], figure == 0 ? 0 : 1);
            }
            for (int i = 0; i < numbers[0].length; i++) {
                int cell = i;
                table.sum(
                        numbers[0][cell],
                        Arrays.stream(numbers)
                                .skip(1)
                                .mapToInt(figure -> figure[cell])
                                .toArray());
            }
            table.hidden = table.cells.hidden();
            return table;
        }

        /** Initial, denominator, numerator, rest, missing, pending, excluded. */
        private int[] figure(int[] counts, int rank) {
            int denominator = counts[0] + counts[1];
            int[] cells = {
                add(denominator + counts[2] + counts[3] + counts[4], rank, true),
                add(denominator, rank + 2, true),
                add(counts[0], rank + 2, true),
                add(counts[1], rank + 2, false),
                add(counts[2], rank + 2, true),
                add(counts[3], rank + 2, true),
                add(counts[4], rank + 2, true)
            };
            sum(cells[0], cells[1], cells[4], cells[5], cells[6]);
            sum(cells[1], cells[2], cells[3]);
            return cells;
        }

        private int add(int count, int rank, boolean isShown) {
            values.add(count);
            shown.add(isShown);
            return isShown ? cells.add(count, rank) : cells.addUnshown(count, rank);
        }

        private void sum(int total, int... parts) {
            sums.add(IntStream.concat(IntStream.of(total), Arrays.stream(parts)).toArray());
            cells.sum(total, parts);
        }

        boolean isSmall(int number) {
            return values.get(number) > 0 && values.get(number) < THRESHOLD;
        }

        boolean hidesNobody() {
            return count(number -> hidden.get(number) && values.get(number) == 0) > 0;
        }

        int count(IntPredicate which) {
            return (int) IntStream.range(0, values.size())
                    .filter(shown::get)
                    .filter(which)
                    .count();
        }

        /** Small counts of which the reader is sure. */
        List<Integer> known(int least) {
            var reader = new TableReader();
            for (int i = 0; i < values.size(); i++) {
                if (hidden.get(i)) {
                    reader.hidden(shown.get(i) ? least : 0);
                } else {
                    reader.shown(values.get(i));
                }
            }
            sums.forEach(sum -> reader.sum(sum[0], Arrays.copyOfRange(sum, 1, sum.length)));
            return IntStream.range(0, values.size())
                    .filter(this::isSmall)
                    .filter(i -> !reader.doubts(i, values.get(i)))
                    .boxed()
                    .toList();
        }
    }
}
