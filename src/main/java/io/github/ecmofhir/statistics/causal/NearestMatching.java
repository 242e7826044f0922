package io.github.ecmofhir.statistics.causal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Greedy matching to the nearest without replacement: one treated subject after the other takes the control whose
 * distance measure, mostly a propensity score, is nearest to its own and not taken yet; of controls equally near the one
 * in the lowest row. With more than one control each, everybody takes a first one before anybody takes a second. That is
 * what R's MatchIt says of {@code method = "nearest"}; its version 4.5.1 however takes a control farther up only when
 * none is left farther down, so its matches are others.
 *
 * <p>Immutable. O(n log n) where nobody shares a distance with many.
 */
public final class NearestMatching {

    /** Who chooses first. */
    public enum Order {
        /** The largest distance measure: those hardest to find a control for, as a rule. */
        LARGEST,
        /** The smallest. */
        SMALLEST,
        /** The first row. */
        DATA
    }

    private final double[] distance;
    private final boolean[] treated;
    private final Order order;
    private final int ratio;
    private final double caliper;

    private NearestMatching(double[] distance, boolean[] treated, Order order, int ratio, double caliper) {
        this.distance = distance;
        this.treated = treated;
        this.order = order;
        this.ratio = ratio;
        this.caliper = caliper;
    }

    /**
     * One control each, largest first, however far away.
     *
     * @param distance the measure that neighbours share, finite
     * @param treated who seeks a control; the others are controls
     */
    public static NearestMatching of(double[] distance, boolean[] treated) {
        if (distance.length != treated.length) {
            throw new IllegalArgumentException(distance.length + " distances and " + treated.length + " subjects");
        }
        for (double one : distance) {
            if (!Double.isFinite(one)) {
                throw new IllegalArgumentException("A distance of " + one);
            }
        }
        // Adding 0 turns -0.0, which sorting would keep apart, into 0.0
        double[] measured = Arrays.stream(distance).map(one -> one + 0.0).toArray();
        return new NearestMatching(measured, treated.clone(), Order.LARGEST, 1, Double.POSITIVE_INFINITY);
    }

    /** The same with another order of choosing. */
    public NearestMatching inOrder(Order order) {
        return new NearestMatching(distance, treated, order, ratio, caliper);
    }

    /**
     * The same with more controls each, as far as there are any.
     *
     * @param ratio 1 or more
     */
    public NearestMatching ratio(int ratio) {
        if (ratio < 1) {
            throw new IllegalArgumentException(ratio + " controls for each");
        }
        return new NearestMatching(distance, treated, order, ratio, caliper);
    }

    /**
     * The same without matches that lie farther apart.
     *
     * @param caliper in the unit of the distance measure, above 0; a match exactly as far is taken
     */
    public NearestMatching caliper(double caliper) {
        if (!(caliper > 0)) {
            throw new IllegalArgumentException("A caliper of " + caliper);
        }
        return new NearestMatching(distance, treated, order, ratio, caliper);
    }

    /** Matches. */
    public Matches match() {
        int[] seekers = IntStream.range(0, treated.length)
                .filter(row -> treated[row])
                .boxed()
                .sorted(choosing())
                .mapToInt(Integer::intValue)
                .toArray();
        var controls = new Controls(distance, treated);
        int[][] matches = new int[treated.length][0];
        for (int round = 1; round <= ratio && controls.left() > 0; round++) {
            for (int seeker : seekers) {
                int found = controls.takeNearest(distance[seeker], caliper);
                if (found >= 0) {
                    matches[seeker] = Arrays.copyOf(matches[seeker], matches[seeker].length + 1);
                    matches[seeker][matches[seeker].length - 1] = found;
                }
            }
        }
        return Matches.of(treated, matches);
    }

    private Comparator<Integer> choosing() {
        Comparator<Integer> byDistance = Comparator.comparingDouble(row -> distance[row]);
        return switch (order) {
            case LARGEST -> byDistance.reversed();
            case SMALLEST -> byDistance;
            case DATA -> Comparator.naturalOrder();
        };
    }

    /** The controls that are not taken yet, those of one distance in one heap from the lowest row on. */
    private static final class Controls {

        /** Rows by distance, then by number. */
        private final int[] rows;

        /** The first row of each heap that is left, and where the heap ends. */
        private final int[] next;

        private final int[] end;

        private final double[] heapDistance;

        /** For each heap itself or, when it is empty, a heap farther down, or up, that may not be. */
        private final int[] down;

        private final int[] up;
        private int left;

        Controls(double[] distance, boolean[] treated) {
            rows = IntStream.range(0, treated.length)
                    .filter(row -> !treated[row])
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(row -> distance[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            left = rows.length;
            int[] first = IntStream.range(0, rows.length)
                    .filter(at -> at == 0 || distance[rows[at]] != distance[rows[at - 1]])
                    .toArray();
            next = first.clone();
            end = IntStream.range(0, first.length)
                    .map(heap -> heap + 1 < first.length ? first[heap + 1] : rows.length)
                    .toArray();
            heapDistance =
                    Arrays.stream(first).mapToDouble(at -> distance[rows[at]]).toArray();
            // Moved up by one, so that there is room for none at either end
            down = IntStream.range(0, first.length + 2).toArray();
            up = down.clone();
        }

        int left() {
            return left;
        }

        int takeNearest(double wanted, double caliper) {
            int found = Arrays.binarySearch(heapDistance, wanted);
            int below = find(down, found >= 0 ? found + 1 : -found - 1);
            int above = find(up, found >= 0 ? found + 1 : -found);
            double nearest = Math.min(away(below, wanted), away(above, wanted));
            if (!(nearest <= caliper) || nearest == Double.POSITIVE_INFINITY) {
                return -1;
            }
            int best = -1;
            // Heaps of different distance may be equally far by rounding
            for (int heap = below; away(heap, wanted) == nearest; heap = find(down, heap - 1)) {
                best = lower(best, heap);
            }
            for (int heap = above; away(heap, wanted) == nearest; heap = find(up, heap + 1)) {
                best = lower(best, heap);
            }
            return take(best);
        }

        private int lower(int best, int heap) {
            return best < 0 || rows[next[heap - 1]] < rows[next[best - 1]] ? heap : best;
        }

        private int take(int heap) {
            int row = rows[next[heap - 1]++];
            left--;
            if (next[heap - 1] == end[heap - 1]) {
                down[heap] = heap - 1;
                up[heap] = heap + 1;
            }
            return row;
        }

        private double away(int heap, double wanted) {
            return heap < 1 || heap > heapDistance.length
                    ? Double.POSITIVE_INFINITY
                    : Math.abs(heapDistance[heap - 1] - wanted);
        }

        private static int find(int[] links, int heap) {
            int root = heap;
            while (links[root] != root) {
                root = links[root];
            }
            int at = heap;
            while (links[at] != root) {
                int following = links[at];
                links[at] = root;
                at = following;
            }
            return root;
        }
    }
}
