package io.github.ecmofhir.statistics.causal;

import io.github.ecmofhir.statistics.RowOrder;
import java.util.Arrays;
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
    private final double tie;

    private NearestMatching(double[] distance, boolean[] treated, Order order, int ratio, double caliper, double tie) {
        this.distance = distance;
        this.treated = treated;
        this.order = order;
        this.ratio = ratio;
        this.caliper = caliper;
        this.tie = tie;
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
        double[] measured = new double[distance.length];
        for (int row = 0; row < measured.length; row++) {
            if (!Double.isFinite(distance[row])) {
                throw new IllegalArgumentException("A distance of " + distance[row]);
            }
            // Adding 0 turns -0.0, which a search would keep apart, into 0.0
            measured[row] = distance[row] + 0.0;
        }
        return new NearestMatching(measured, treated.clone(), Order.LARGEST, 1, Double.POSITIVE_INFINITY, 0);
    }

    /** The same with another order of choosing. */
    public NearestMatching inOrder(Order order) {
        return new NearestMatching(distance, treated, order, ratio, caliper, tie);
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
        return new NearestMatching(distance, treated, order, ratio, caliper, tie);
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
        return new NearestMatching(distance, treated, order, ratio, caliper, tie);
    }

    /**
     * The same where controls count as equally near whose distances from a subject differ by no more than that. A score
     * of one number has controls a step above and a step below, and without it rounding would choose between them.
     *
     * @param tie in the unit of the distance measure, 0 or more and small
     */
    public NearestMatching tie(double tie) {
        if (!(tie >= 0 && tie < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Ties within " + tie);
        }
        return new NearestMatching(distance, treated, order, ratio, caliper, tie);
    }

    /** Matches. */
    public Matches match() {
        int[] seekers = rows(true);
        double[] sought = at(seekers);
        int[] free = rows(false);
        var controls = new Controls(free, at(free));
        int[][] matches = new int[seekers.length][];
        Arrays.fill(matches, new int[0]);
        int[] turns = turns(sought);
        for (int round = 1; round <= ratio && controls.left() > 0; round++) {
            for (int seeker : turns) {
                int found = controls.takeNearest(sought[seeker], caliper, tie);
                if (found >= 0) {
                    int before = matches[seeker].length;
                    matches[seeker] = Arrays.copyOf(matches[seeker], before + 1);
                    matches[seeker][before] = found;
                }
            }
        }
        return new Matches(seekers, matches);
    }

    /** Who of the treated chooses when. */
    private int[] turns(double[] sought) {
        return switch (order) {
            case LARGEST -> RowOrder.descending(sought);
            case SMALLEST -> RowOrder.ascending(sought);
            case DATA -> IntStream.range(0, sought.length).toArray();
        };
    }

    /** The rows of the treated, or of the controls. */
    private int[] rows(boolean wanted) {
        int[] rows = new int[treated.length];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (treated[row] == wanted) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private double[] at(int[] rows) {
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            distances[i] = distance[rows[i]];
        }
        return distances;
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

        Controls(int[] controls, double[] distances) {
            int[] order = RowOrder.ascending(distances);
            int n = order.length;
            left = n;
            rows = new int[n];
            int[] begins = new int[n + 1];
            double[] heapDistances = new double[n];
            int heaps = 0;
            for (int at = 0; at < n; at++) {
                rows[at] = controls[order[at]];
                double own = distances[order[at]];
                if (heaps == 0 || own != heapDistances[heaps - 1]) {
                    heapDistances[heaps] = own;
                    begins[heaps++] = at;
                }
            }
            begins[heaps] = n;
            next = Arrays.copyOf(begins, heaps);
            end = Arrays.copyOfRange(begins, 1, heaps + 1);
            heapDistance = Arrays.copyOf(heapDistances, heaps);
            // Moved up by one, so that there is room for none at either end
            down = IntStream.range(0, heaps + 2).toArray();
            up = down.clone();
        }

        int left() {
            return left;
        }

        int takeNearest(double wanted, double caliper, double tie) {
            int found = Arrays.binarySearch(heapDistance, wanted);
            int below = find(down, found >= 0 ? found + 1 : -found - 1);
            int above = find(up, found >= 0 ? found + 1 : -found);
            double nearest = Math.min(away(below, wanted), away(above, wanted));
            if (!(nearest <= caliper) || nearest == Double.POSITIVE_INFINITY) {
                return -1;
            }
            int best = -1;
            // Nor is a tie farther away than the caliper allows
            double farthest = Math.min(nearest + tie, caliper);
            for (int heap = below; away(heap, wanted) <= farthest; heap = find(down, heap - 1)) {
                best = lower(best, heap);
            }
            for (int heap = above; away(heap, wanted) <= farthest; heap = find(up, heap + 1)) {
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
