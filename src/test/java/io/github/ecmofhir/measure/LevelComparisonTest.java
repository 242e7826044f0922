package io.github.ecmofhir.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelComparisonTest {

    private static int[][] counts(int[]... rows) {
        return rows;
    }

    private static int[] row(int... counts) {
        return counts;
    }

    private static void assertTest(Difference difference, String name, double pValue) {
        assertThat(difference.test().map(Difference.Test::name)).contains(name);
        assertThat(difference.test().orElseThrow().pValue()).isCloseTo(pValue, within(1e-12));
    }

    @Nested
    class OfPresence {

        /** 832 runs a group; p as chisq.test(rbind(c(a, 832 - a), c(b, 832 - b))) in R, with correct = TRUE and FALSE. */
        @ParameterizedTest
        @CsvSource({
            "446, 399, 0.02409500910240947, 0.021186411187876227",
            "620, 661, 0.019832597070955808, 0.01695244899670772",
            "32, 46, 0.1316258270930621, 0.10443984054755873",
            "43, 51, 0.45730337095632256, 0.3956145409960363"
        })
        void fourfoldTable_hasTheCorrectionUnlessNotWanted(int first, int second, double yates, double pearson) {
            int[][] counts = counts(row(first, 832 - first), row(second, 832 - second));

            assertTest(LevelComparison.ofPresence(counts, true), "chi-square-yates", yates);
            assertTest(LevelComparison.ofPresence(counts, false), "chi-square", pearson);
        }

        @Test
        void smallExpectedCount_hasFishersTest() {
            // R: fisher.test(rbind(c(0, 15), c(18, 23)))
            assertTest(
                    LevelComparison.ofPresence(counts(row(0, 15), row(18, 23)), true), "fisher", 0.0011064323737542295);
        }

        @Test
        void difference_isTheSecondMinusTheFirst() {
            // 21/41 and 6/15, over the root of the mean of p(1 - p)
            assertThat(LevelComparison.ofPresence(counts(row(6, 9), row(21, 20)), true)
                            .smd()
                            .orElseThrow())
                    .isCloseTo(0.2267027819966163, within(1e-12));
            assertThat(LevelComparison.ofPresence(counts(row(21, 20), row(6, 9)), true)
                            .smd()
                            .orElseThrow())
                    .isCloseTo(-0.2267027819966163, within(1e-12));
        }

        @Test
        void threeStrata_haveTheLargestDifferenceOfAPair_withoutSign() {
            Difference difference = LevelComparison.ofPresence(counts(row(10, 9), row(6, 9), row(11, 11)), true);

            assertTest(difference, "chi-square", 0.7475361285822255);
            assertThat(difference.smd().orElseThrow()).isCloseTo(0.2553769592276245, within(1e-12));
        }

        @Test
        void everybodyAlike_hasNoTest_andNoDistance() {
            Difference difference = LevelComparison.ofPresence(counts(row(5, 0), row(7, 0)), true);

            assertThat(difference.test()).isEmpty();
            assertThat(difference.smd()).hasValue(0);
        }

        @Test
        void completeSeparation_hasATest_andNoMeasurableDistance() {
            Difference difference = LevelComparison.ofPresence(counts(row(20, 0), row(0, 30)), true);

            assertThat(difference.test()).isPresent();
            assertThat(difference.smd()).isEmpty();
        }

        @Test
        void stratumWithoutAnyValue_leavesNothingToTest() {
            Difference two = LevelComparison.ofPresence(counts(row(0, 0), row(7, 3)), true);
            Difference three = LevelComparison.ofPresence(counts(row(0, 0), row(7, 3), row(2, 9)), true);

            assertThat(two.test()).isEmpty();
            assertThat(two.smd()).isEmpty();
            assertThat(three.test()).isEmpty();
            assertThat(three.smd()).isPresent();
        }

        @Test
        void oneStratum_isNotCompared() {
            assertThat(LevelComparison.ofPresence(counts(row(3, 4)), true)).isEqualTo(Difference.NONE);
        }
    }

    @Nested
    class OfCategories {

        @Test
        void smallExpectedCount_hasTheExactTest() {
            // R: fisher.test(rbind(c(2, 10, 3), c(17, 5, 19)))
            Difference difference = LevelComparison.ofCategories(counts(row(2, 10, 3), row(17, 5, 19)), true);

            assertTest(difference, "fisher", 0.0004606335534089021);
            assertThat(difference.test().orElseThrow().approximate()).isFalse();
            assertThat(difference.smd().orElseThrow()).isCloseTo(1.3487833795133197, within(1e-12));
        }

        @Test
        void exactTestThatWouldTakeTooLong_givesWayToChiSquared_andSaysSo() {
            Difference difference = LevelComparison.ofCategories(
                    counts(row(1119, 478, 428, 232, 18, 2385), row(221, 66, 66, 43, 4, 432)), true);

            assertThat(difference.test().map(Difference.Test::name)).contains("chi-square");
            assertThat(difference.test().orElseThrow().approximate()).isTrue();
        }

        @Test
        void valuesOfNobodyCompared_doNotCount() {
            int[][] without = counts(row(20, 30), row(40, 10));
            int[][] with = counts(row(20, 0, 30), row(40, 0, 10));

            assertThat(LevelComparison.ofCategories(with, true)).isEqualTo(LevelComparison.ofCategories(without, true));
        }

        @Test
        void noValuesAtAll_areNotCompared() {
            assertThat(LevelComparison.ofCategories(counts(row(), row()), true)).isEqualTo(Difference.NONE);
        }
    }
}
