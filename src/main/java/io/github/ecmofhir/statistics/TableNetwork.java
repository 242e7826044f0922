package io.github.ecmofhir.statistics;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * All tables with given margins as paths through a network (Mehta and Patel 1983). A table is filled column by column;
 * nodes say what its rows have left, in any order of the rows, as that is all that matters for the columns to come.
 * Paths that arrive at a node with one probability go on as one. Of those for which every way on, or none, leads to a
 * table that counts, no way on is tried. The last two columns are filled in all ways once for each node and sorted, so
 * that for each path a search finds the ways that count.
 *
 * <p>Probabilities are kept as logarithms, without what all tables have in common: minus the logarithms of the
 * factorials of the cells.
 */
final class TableNetwork {

    /**
     * R's {@code fisher.test} counts tables too that are more probable than the observed one by so little. In large
     * tables, whose probabilities lie close together, that shows in the seventh digit.
     */
    private static final double EQUAL = 3.45254e-7;

    /** A node beside its paths has the size of so many of them, and is as much work. */
    private static final int NODE = 16;

    private final int[] rows;
    private final int[] columns;
    private final LogFactorials logFactorials;
    private final double bound;
    private final double logMargins;
    private final NetworkBudget budget;
    private final Map<IntBuffer, NetworkEnds> ends = new HashMap<>();
    private final CompensatedSum probability = new CompensatedSum();

    TableNetwork(ContingencyTable table, long mostSteps) {
        budget = new NetworkBudget(mostSteps);
        int[] down = totals(table.rows(), table::rowTotal);
        int[] across = totals(table.columns(), table::columnTotal);
        rows = down.length <= across.length ? down : across;
        columns = down.length <= across.length ? across : down;
        // Small columns first: few paths until the two with the most ways are left
        Arrays.sort(columns);
        logFactorials = new LogFactorials((int) table.total());
        logMargins = logFactorials.sum(rows) + logFactorials.sum(columns) - logFactorials.of((int) table.total());
        var cells = new CompensatedSum();
        table.eachCell((observed, expected) -> cells.add(logFactorials.of((int) observed)));
        bound = EQUAL - cells.value();
    }

    /** The probability of all tables no more probable than the observed one; empty when that takes too long. */
    OptionalDouble probability() {
        Map<IntBuffer, NetworkNode> nodes = new HashMap<>();
        var start = node(nodes, rows, 0);
        start.add(0, 1);
        if (columns.length == 2) {
            end(start, rows, 0);
        }
        for (int column = 0; column < columns.length - 2; column++) {
            nodes = fill(nodes, column);
        }
        return budget.exhausted() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, probability.value()));
    }

    /** Leads all paths through a column; its nodes have none left. */
    private Map<IntBuffer, NetworkNode> fill(Map<IntBuffer, NetworkNode> nodes, int column) {
        Map<IntBuffer, NetworkNode> next = new HashMap<>();
        for (NetworkNode node : nodes.values()) {
            int before = node.size();
            node.merge();
            fill(node.left().clone(), 0, columns[column], 0, (left, way) -> {
                budget.spend(left.length + node.size());
                if (column == columns.length - 3) {
                    end(node, left, way);
                } else {
                    arrive(node, node(next, left, column + 1), way);
                }
            });
            node.clear();
            budget.keep(-before - NODE);
        }
        return next;
    }

    /** Where paths come out of a column: what the rows have left then, and the logarithm of what it took. */
    private interface Exit {
        void take(int[] left, double way);
    }

    /**
     * Fills a column in every way, down the rows.
     *
     * @param left what each row has left, less what the column took so far
     * @param columnLeft what the column has left for this row and those below
     * @param way the logarithm of the probability of what the column took so far
     */
    private void fill(int[] left, int row, int columnLeft, double way, Exit exit) {
        budget.spend(1);
        if (row == left.length) {
            exit.take(left, way);
            return;
        }
        // What rows below cannot take stays here, so every way leads to a table
        int below = Arrays.stream(left, row + 1, left.length).sum();
        int most = Math.min(left[row], columnLeft);
        for (int count = Math.max(0, columnLeft - below); count <= most && !budget.exhausted(); count++) {
            left[row] -= count;
            fill(left, row + 1, columnLeft - count, way - logFactorials.of(count), exit);
            left[row] += count;
        }
    }

    private void arrive(NetworkNode from, NetworkNode to, double way) {
        for (int i = 0; i < from.size(); i++) {
            double path = from.path(i) + way;
            if (path + to.largestEnd() <= bound) {
                probability.add(from.weight(i) * Math.exp(path + to.allEnds() + logMargins));
            } else if (path + to.smallestEnd() <= bound) {
                to.add(path, from.weight(i));
                budget.keep(1);
            }
        }
    }

    private void end(NetworkNode from, int[] left, double way) {
        var last = ends.computeIfAbsent(
                key(left), key -> new NetworkEnds(key.array(), columns[columns.length - 2], logFactorials, budget));
        for (int i = 0; i < from.size() && !budget.exhausted(); i++) {
            probability.add(from.weight(i) * last.probability(from.path(i) + way + logMargins, bound + logMargins));
        }
    }

    private NetworkNode node(Map<IntBuffer, NetworkNode> nodes, int[] left, int column) {
        return nodes.computeIfAbsent(key(left), key -> {
            budget.keep(NODE);
            budget.spend(NODE);
            return new NetworkNode(key.array(), Arrays.copyOfRange(columns, column, columns.length), logFactorials);
        });
    }

    /** What rows have left, in descending order, as something that equals its like. */
    private static IntBuffer key(int[] left) {
        int[] sorted = left.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length / 2; i++) {
            int kept = sorted[i];
            sorted[i] = sorted[sorted.length - 1 - i];
            sorted[sorted.length - 1 - i] = kept;
        }
        return IntBuffer.wrap(sorted);
    }

    private static int[] totals(int count, IntToLongFunction total) {
        return IntStream.range(0, count)
                .mapToLong(total)
                .mapToInt(Math::toIntExact)
                .toArray();
    }
}
