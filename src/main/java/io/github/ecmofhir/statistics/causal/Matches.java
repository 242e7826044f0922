package io.github.ecmofhir.statistics.causal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who was matched with whom. Rows are those of the data that were matched.
 *
 * <p>Immutable.
 */
public final class Matches {

    private final int[] treated;
    private final int[][] controls;

    /**
     * Matches.
     *
     * @param treated the rows of all treated subjects, in order
     * @param controls of each the rows of its controls, the first match first
     */
    Matches(int[] treated, int[][] controls) {
        this.treated = treated;
        this.controls = controls;
    }

    /** The rows of all treated subjects, matched or not, in order. */
    public int[] treated() {
        return treated.clone();
    }

    /** The rows of the controls of the treated subject at an index, the first match first; none when unmatched. */
    public int[] controls(int index) {
        return controls[index].clone();
    }

    /** How many treated subjects have a control, or more. */
    public int matched() {
        return (int) Arrays.stream(controls).filter(rows -> rows.length > 0).count();
    }

    /** How many treated subjects have none. */
    public int unmatched() {
        return treated.length - matched();
    }

    /** How many pairs of a treated subject and a control there are. */
    public int pairs() {
        return Arrays.stream(controls).mapToInt(rows -> rows.length).sum();
    }

    /**
     * What each of the rows weighs in the matched sample: a treated subject with a match 1, controls of one subject 1
     * together, all others 0.
     *
     * @param rows how many rows the data have
     */
    public double[] weights(int rows) {
        double[] weights = new double[rows];
        for (int index = 0; index < treated.length; index++) {
            for (int control : controls[index]) {
                weights[treated[index]] = 1;
                weights[control] = 1.0 / controls[index].length;
            }
        }
        return weights;
    }

    /** The rows of the matched sample, set after set, the treated subject of each first. */
    public int[] rows() {
        return IntStream.range(0, treated.length)
                .filter(index -> controls[index].length > 0)
                .flatMap(index -> IntStream.concat(IntStream.of(treated[index]), Arrays.stream(controls[index])))
                .toArray();
    }

    /** For each of {@link #rows}: which set it is in, from 0. */
    public int[] sets() {
        int[] sizes = Arrays.stream(controls)
                .mapToInt(rows -> rows.length)
                .filter(size -> size > 0)
                .toArray();
        return IntStream.range(0, sizes.length)
                .flatMap(set -> IntStream.range(0, sizes[set] + 1).map(member -> set))
                .toArray();
    }
}
