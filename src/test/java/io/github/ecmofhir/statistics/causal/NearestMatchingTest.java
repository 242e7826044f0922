package io.github.ecmofhir.statistics.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ecmofhir.statistics.causal.NearestMatching.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NearestMatchingTest {

    static LongStream seeds() {
        long first = Long.getLong("seed", 20261121L);
        return LongStream.range(first, first + 50);
    }

    /** The first so many are treated. */
    private static NearestMatching matching(int treated, double... distance) {
        boolean[] who = new boolean[distance.length];
        Arrays.fill(who, 0, treated, true);
        return NearestMatching.of(distance, who);
    }

    private static List<List<Integer>> controls(Matches matches) {
        return IntStream.range(0, matches.treated().length)
                .mapToObj(
                        index -> Arrays.stream(matches.controls(index)).boxed().toList())
                .toList();
    }

    @Nested
    class Nearest {

        @Test
        void equalDistances_takeTheLowestRow() {
            assertThat(controls(matching(1, 5, 7, 6, 6).match())).containsExactly(List.of(2));
            assertThat(controls(matching(2, 5, 5, 5, 5, 5).match())).containsExactly(List.of(2), List.of(3));
        }

        @Test
        void equalDistancesOnBothSides_takeTheLowestRow() {
            assertThat(controls(matching(1, 5, 4, 6).match())).containsExactly(List.of(1));
            assertThat(controls(matching(1, 5, 6, 4).match())).containsExactly(List.of(1));
        }

        @Test
        void stepsThatRoundingMakesUnequal_areATieWhereOneIsAskedFor() {
            // 0.3 - 0.2 is below 0.4 - 0.3 in doubles, and 0.1 on paper
            NearestMatching steps = matching(1, 0.3, 0.4, 0.2);
            assertThat(controls(steps.match())).containsExactly(List.of(2));
            assertThat(controls(steps.tie(1e-12).match())).containsExactly(List.of(1));
            assertThat(controls(matching(1, 0.3, 0.4001, 0.2).tie(1e-12).match()))
                    .containsExactly(List.of(2));
        }

        @Test
        void tie_isNoWiderThanTheCaliper() {
            NearestMatching near = matching(1, 0, 1.5, 1).tie(1);
            assertThat(controls(near.match())).containsExactly(List.of(1));
            assertThat(controls(near.caliper(1.2).match())).containsExactly(List.of(2));
        }

        @Test
        void distancesThatRoundingMakesEqual_takeTheLowestRow() {
            assertThat(controls(matching(1, 1e17, 3, 1, 2).match())).containsExactly(List.of(1));
        }

        @Test
        void zeroesOfBothSigns_areOneDistance() {
            assertThat(controls(matching(1, 0.0, 0.0, -0.0).match())).containsExactly(List.of(1));
            assertThat(controls(matching(1, -0.0, 0.0, -0.0).match())).containsExactly(List.of(1));
            assertThat(controls(matching(2, -0.0, 0.0, 1, 2).match())).containsExactly(List.of(2), List.of(3));
        }

        @Test
        void whoIsTaken_isNotTakenAgain() {
            assertThat(controls(matching(2, 5, 5.1, 5.1, 9).match())).containsExactly(List.of(3), List.of(2));
        }
    }

    @Nested
    class Orders {

        private final NearestMatching matching = matching(3, 5, 9, 1, 6, 2);

        @Test
        void largestFirst_isTheUsual() {
            assertThat(controls(matching.match())).containsExactly(List.of(4), List.of(3), List.of());
            assertThat(controls(matching.inOrder(Order.LARGEST).match())).isEqualTo(controls(matching.match()));
        }

        @Test
        void smallestFirst_servesTheOtherEnd() {
            assertThat(controls(matching.inOrder(Order.SMALLEST).match()))
                    .containsExactly(List.of(3), List.of(), List.of(4));
        }

        @Test
        void dataOrder_servesTheFirstRows() {
            assertThat(controls(matching.inOrder(Order.DATA).match()))
                    .containsExactly(List.of(3), List.of(4), List.of());
        }

        @ParameterizedTest
        @EnumSource(Order.class)
        void equalSeekers_chooseByRow(Order order) {
            assertThat(controls(matching(2, 5, 5, 6, 5.5).inOrder(order).match()))
                    .containsExactly(List.of(3), List.of(2));
        }
    }

    @Nested
    class Calipers {

        @Test
        void caliperExactlyReached_isTaken() {
            assertThat(controls(matching(1, 5, 7).caliper(2).match())).containsExactly(List.of(1));
            assertThat(controls(matching(1, 5, 3).caliper(2).match())).containsExactly(List.of(1));
        }

        @Test
        void anyFarther_isNotTaken() {
            assertThat(controls(matching(1, 5, Math.nextUp(7.0)).caliper(2).match()))
                    .containsExactly(List.of());
        }

        @Test
        void whoFindsNobody_leavesTheControlsToOthers() {
            var matches = matching(2, 20, 5, 6).caliper(3).match();

            assertThat(controls(matches)).containsExactly(List.of(), List.of(2));
            assertThat(matches.matched()).isOne();
            assertThat(matches.unmatched()).isOne();
        }

        @Test
        void caliperThatIsNoDistance_isRefused() {
            var matching = matching(1, 5, 7);

            for (double bad : new double[] {0, -1, Double.NaN}) {
                assertThatIllegalArgumentException().isThrownBy(() -> matching.caliper(bad));
            }
        }
    }

    @Nested
    class Ratios {

        @Test
        void everybodyTakesAFirst_beforeAnybodyTakesASecond() {
            var matches = matching(2, 9, 5, 8, 7, 6).ratio(2).match();

            assertThat(controls(matches)).containsExactly(List.of(2, 3), List.of(4));
        }

        @Test
        void tooFewControls_leaveSomeWithFewer() {
            var matches = matching(3, 1, 2, 3, 1, 3).ratio(2).match();

            assertThat(controls(matches)).containsExactly(List.of(), List.of(3), List.of(4));
            assertThat(matches.pairs()).isEqualTo(2);
        }

        @Test
        void ratioOfNone_isRefused() {
            var matching = matching(1, 5, 7);

            assertThatIllegalArgumentException().isThrownBy(() -> matching.ratio(0));
        }
    }

    @Nested
    class Nobody {

        @Test
        void noControls_leaveEverybodyUnmatched() {
            var matches = matching(2, 1, 2).match();

            assertThat(matches.treated()).containsExactly(0, 1);
            assertThat(matches.unmatched()).isEqualTo(2);
            assertThat(matches.rows()).isEmpty();
        }

        @Test
        void noTreated_haveNoMatches() {
            assertThat(matching(0, 1, 2).match().treated()).isEmpty();
            assertThat(matching(0).match().treated()).isEmpty();
        }

        @Test
        void distanceThatIsNotFinite_isRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> matching(1, 1, Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> matching(1, 1, Double.POSITIVE_INFINITY));
            assertThatIllegalArgumentException().isThrownBy(() -> NearestMatching.of(new double[2], new boolean[3]));
        }
    }

    /** Looks through all controls for every seeker. */
    private static List<List<Integer>> oneByOne(
            double[] distance, boolean[] treated, Order order, int ratio, double caliper) {
        List<Integer> seekers = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        for (int row = 0; row < distance.length; row++) {
            (treated[row] ? seekers : free).add(row);
        }
        Comparator<Integer> byDistance = Comparator.comparingDouble(row -> distance[row]);
        List<Integer> choosing = new ArrayList<>(seekers);
        choosing.sort(
                switch (order) {
                    case LARGEST -> byDistance.reversed();
                    case SMALLEST -> byDistance;
                    case DATA -> Comparator.naturalOrder();
                });
        List<List<Integer>> found = seekers.stream()
                .map(any -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (int round = 0; round < ratio; round++) {
            for (int seeker : choosing) {
                free.stream()
                        .filter(control -> Math.abs(distance[control] - distance[seeker]) <= caliper)
                        .min(Comparator.comparingDouble(control -> Math.abs(distance[control] - distance[seeker])))
                        .ifPresent(control -> {
                            found.get(seekers.indexOf(seeker)).add(control);
                            free.remove(control);
                        });
            }
        }
        return found;
    }

    @Nested
    class Properties {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.github.ecmofhir.statistics.causal.NearestMatchingTest#seeds")
        void randomSubjects_areMatchedAsOneByOne(long seed) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(120);
            int distinct = 1 + random.nextInt(40);
            boolean ties = random.nextBoolean();
            double share = random.nextDouble();
            double[] distance = random.doubles(n)
                    .map(value -> ties ? Math.floor(value * distinct) : value)
                    .toArray();
            boolean[] treated = new boolean[n];
            for (int row = 0; row < n; row++) {
                treated[row] = random.nextDouble() < share;
            }
            double width = ties ? random.nextInt(distinct) + 1 : random.nextDouble() / 10 + 1e-9;
            for (var order : Order.values()) {
                for (int ratio = 1; ratio <= 3; ratio++) {
                    for (double caliper : new double[] {width, Double.POSITIVE_INFINITY}) {
                        var matches = NearestMatching.of(distance, treated)
                                .inOrder(order)
                                .ratio(ratio)
                                .caliper(caliper)
                                .match();

                        assertThat(controls(matches))
                                .as("%s, ratio %d, caliper %s", order, ratio, caliper)
                                .isEqualTo(oneByOne(distance, treated, order, ratio, caliper));
                    }
                }
            }
        }

        /** Links that were followed one at a time would take a quadratic time and a very long path. */
        @Test
        void manyOfOneDistance_areTakenByRow() {
            int n = 20_000;
            double[] distance = new double[n];
            Arrays.fill(distance, 0.5);

            var matches = matching(n / 2, distance).match();

            for (int index = 0; index < n / 2; index++) {
                assertThat(matches.controls(index)).containsExactly(n / 2 + index);
            }
        }

        @Test
        void manySeekersInOnePlace_takeControlsFartherAndFartherAway() {
            int n = 20_000;
            double[] distance = new double[2 * n];
            for (int row = n; row < 2 * n; row++) {
                distance[row] = 1 + row - n;
            }

            var matches = matching(n, distance).match();

            for (int index = 0; index < n; index++) {
                assertThat(matches.controls(index)).containsExactly(n + index);
            }
        }
    }
}
