package io.github.ecmofhir.statistics;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * Where a falling step curve has lost a given share, by the rules of R's {@code quantile.survfit}: of the falls that
 * reach the share the smallest counts, and a level part at exactly the share (within the square root of the machine
 * precision) gives the middle between its ends. Curves may have gaps (NaN), as limits do, and limits may rise again.
 */
final class Crossing {

    private final RiskTable table;
    private final IntToDoubleFunction height;

    private Crossing(RiskTable table, IntToDoubleFunction height) {
        this.table = table;
        this.height = height;
    }

    /** The time of the crossing; empty when the curve never falls that far. O(m) in distinct times. */
    static OptionalDouble time(RiskTable table, IntToDoubleFunction height, double share) {
        var curve = new Crossing(table, height);
        int reached = curve.smallestFall(share - TimeGrid.TOLERANCE);
        if (reached < 0) {
            return OptionalDouble.empty();
        }
        int last = table.rows() - 1;
        if (Math.abs(1 - height.applyAsDouble(last) - share) < TimeGrid.TOLERANCE) {
            return curve.between(reached, last);
        }
        int passed = curve.smallestFall(share + TimeGrid.TOLERANCE);
        return passed < 0 ? OptionalDouble.empty() : curve.between(reached, passed);
    }

    /** The row of the smallest fall that is no less than a bound, the first of equal ones; -1 when there is none. */
    private int smallestFall(double bound) {
        int found = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < table.rows(); row++) {
            double fall = 1 - height.applyAsDouble(row);
            if (fall >= bound && fall < smallest) {
                smallest = fall;
                found = row;
            }
        }
        return found;
    }

    private OptionalDouble between(int row, int other) {
        return OptionalDouble.of((table.time(row) + table.time(other)) / 2);
    }
}
