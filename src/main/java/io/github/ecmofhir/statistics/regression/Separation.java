package io.github.ecmofhir.statistics.regression;

import java.util.List;
import java.util.stream.IntStream;

/** Whether a direction, followed for ever, makes every outcome surer or leaves it as it is. */
final class Separation {

    /** How far into the wrong side, as a part of the farthest, a direction that separates may reach by rounding. */
    private static final double SEPARATING = 1e-8;

    /** How far, as a part of the farthest, such a direction moves an outcome that it determines. */
    private static final double DETERMINED = 1e-4;

    private final LogisticRows rows;

    private final double[] direction;
    private final double[] moved;
    private double least = Double.POSITIVE_INFINITY;
    private double most;

    Separation(LogisticRows rows, double[] direction) {
        this.rows = rows;
        this.direction = direction;
        moved = rows.columns().times(direction);
        for (int row = 0; row < moved.length; row++) {
            if (rows.weight(row) > 0) {
                double gained = rows.event()[row] ? moved[row] : -moved[row];
                least = Math.min(least, gained);
                most = Math.max(most, Math.abs(gained));
            }
        }
    }

    /** The rows whose outcome counts and is left open. */
    int[] undetermined() {
        return IntStream.range(0, moved.length)
                .filter(row -> rows.weight(row) > 0 && Math.abs(moved[row]) <= DETERMINED * most)
                .toArray();
    }

    boolean found() {
        return least >= -SEPARATING * most;
    }

    LogisticFit.Convergence kind() {
        return least > SEPARATING * most
                ? LogisticFit.Convergence.COMPLETE_SEPARATION
                : LogisticFit.Convergence.QUASI_SEPARATION;
    }

    /** The terms whose coefficients grow for ever, those not worth a thousandth of the whole left out. */
    List<String> terms(Basis basis) {
        double[][] back = basis.back();
        List<String> names = basis.terms();
        return IntStream.range(0, names.size() - 1)
                .filter(term -> basis.reach(term) * Math.abs(Vectors.dot(back[term + 1], direction)) > most / 1000)
                .mapToObj(term -> names.get(term + 1))
                .toList();
    }
}
