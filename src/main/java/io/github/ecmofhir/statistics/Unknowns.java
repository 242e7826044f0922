package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/**
 * Numbers of which nothing is known but that none is negative and that they obey some equations: how far each may reach (linear
 * programming: the simplex method with Bland's rule, which ends).
 *
 * <p>Changes with each question. Cost of one: the product of unknowns, equations and steps; steps are few for sums.
 */
final class Unknowns {

    private static final double NOTHING = 1e-9;
    private static final int NONE = -1;

    private final int unknowns;
    /** The last column is what the unknown of the row is where all that are in no row's basis are none. */
    private final double[][] rows;

    private final int[] basis;

    /** @param equations coefficients, and last what they sum to; some numbers must obey them all */
    Unknowns(int unknowns, double[][] equations) {
        this.unknowns = unknowns;
        this.rows = new double[equations.length][];
        for (int row = 0; row < rows.length; row++) {
            int sign = equations[row][unknowns] < 0 ? -1 : 1;
            rows[row] = Arrays.stream(equations[row]).map(value -> sign * value).toArray();
        }
        this.basis = new int[rows.length];
        Arrays.fill(basis, NONE);
        begin();
    }

    /** The most that this one may be; infinite where nothing bounds it. */
    double most(int unknown) {
        if (rowOf(unknown) == NONE && !enter(unknown)) {
            return Double.POSITIVE_INFINITY;
        }
        int row = rowOf(unknown);
        while (row != NONE) {
            int entering = first(rows[row], value -> value < -NOTHING);
            if (entering == NONE) {
                return value(unknown);
            }
            if (!enter(entering)) {
                return Double.POSITIVE_INFINITY;
            }
            row = rowOf(unknown);
        }
        return 0;
    }

    /** The least that this one may be. */
    double least(int unknown) {
        int row = rowOf(unknown);
        while (row != NONE) {
            int in = row;
            int entering = first(rows[in], value -> value > NOTHING, column -> column != basis[in]);
            if (entering == NONE) {
                return value(unknown);
            }
            enter(entering);
            row = rowOf(unknown);
        }
        return 0;
    }

    /** What it is in the numbers that were found last. */
    double value(int unknown) {
        int row = rowOf(unknown);
        return row == NONE ? 0 : rows[row][unknowns];
    }

    /** Finds some numbers that obey all equations, one unknown after another. */
    private void begin() {
        boolean isMoving = true;
        while (isMoving) {
            double[] gain = new double[unknowns];
            for (int row = 0; row < rows.length; row++) {
                if (basis[row] == NONE) {
                    for (int column = 0; column < unknowns; column++) {
                        gain[column] += rows[row][column];
                    }
                }
            }
            int entering = first(gain, value -> value > NOTHING);
            isMoving = entering != NONE && enter(entering);
        }
        for (int row = 0; row < rows.length; row++) {
            int entering = basis[row] == NONE ? first(rows[row], value -> Math.abs(value) > NOTHING) : NONE;
            if (entering != NONE) {
                pivot(row, entering);
            }
        }
    }

    private int first(double[] row, DoublePredicate wanted) {
        return first(row, wanted, column -> true);
    }

    private int first(double[] row, DoublePredicate wanted, IntPredicate among) {
        for (int column = 0; column < unknowns; column++) {
            if (wanted.test(row[column]) && among.test(column)) {
                return column;
            }
        }
        return NONE;
    }

    /** Lets one grow until another is none; false where nothing stops it. */
    private boolean enter(int column) {
        int leaving = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][column] > NOTHING) {
                double ratio = rows[row][unknowns] / rows[row][column];
                boolean isFirst = leaving == NONE || basis[row] < basis[leaving];
                if (ratio < least - NOTHING || ratio < least + NOTHING && isFirst) {
                    least = Math.min(least, ratio);
                    leaving = row;
                }
            }
        }
        if (leaving == NONE) {
            return false;
        }
        pivot(leaving, column);
        return true;
    }

    private void pivot(int in, int column) {
        double[] pivot = rows[in];
        double by = pivot[column];
        for (int i = 0; i <= unknowns; i++) {
            pivot[i] /= by;
        }
        for (int row = 0; row < rows.length; row++) {
            double factor = rows[row][column];
            if (row != in && Math.abs(factor) > NOTHING) {
                for (int i = 0; i <= unknowns; i++) {
                    rows[row][i] -= factor * pivot[i];
                }
            }
        }
        basis[in] = column;
    }

    private int rowOf(int unknown) {
        for (int row = 0; row < basis.length; row++) {
            if (basis[row] == unknown) {
                return row;
            }
        }
        return NONE;
    }
}
