package io.github.ecmofhir.statistics.imputation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multiple imputation by chained equations (van Buuren and Groothuis-Oudshoorn 2011): each variable with missing values
 * is drawn from a regression on all others, one variable after the other, several times round; the whole is done several
 * times, so that what differs between the completed data tells how unsure the missing values are.
 *
 * <p>Numbers are drawn by predictive mean matching: a value that somebody has whose prediction is near. Yes and no are
 * drawn from a logistic regression, levels from one of each level against the others. As R's mice with methods {@code
 * pmm} and {@code logreg}; draws are those of our own generator, so they are never R's.
 *
 * <p>Immutable. The same seed gives the same draws. m imputations of t rounds take O(m t v n k²) for v variables with
 * missing values.
 */
public final class MultipleImputation {

    private final List<Incomplete> variables;
    private final int imputations;
    private final int rounds;
    private final long seed;

    private MultipleImputation(List<Incomplete> variables, int imputations, int rounds, long seed) {
        this.variables = variables;
        this.imputations = imputations;
        this.rounds = rounds;
        this.seed = seed;
    }

    /**
     * Five imputations of ten rounds, seed 1.
     *
     * @param variables all of one length, complete ones too: they tell about the others. The outcome belongs among them
     * @throws IllegalArgumentException when lengths differ, or a variable has no value at all
     */
    public static MultipleImputation of(List<Incomplete> variables) {
        for (var variable : variables) {
            if (variable.values().length != variables.get(0).values().length) {
                throw new IllegalArgumentException(variable.name() + " has " + variable.values().length + " values");
            }
            if (variable.missing() == variable.values().length) {
                throw new IllegalArgumentException(variable.name() + " has no value");
            }
        }
        return new MultipleImputation(List.copyOf(variables), 5, 10, 1);
    }

    /**
     * The same with more or fewer completed data sets.
     *
     * @param imputations 2 or more
     */
    public MultipleImputation times(int imputations) {
        if (imputations < 2) {
            throw new IllegalArgumentException(imputations + " imputations");
        }
        return new MultipleImputation(variables, imputations, rounds, seed);
    }

    /**
     * The same with more or fewer rounds through the variables.
     *
     * @param rounds 1 or more
     */
    public MultipleImputation rounds(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException(rounds + " rounds");
        }
        return new MultipleImputation(variables, imputations, rounds, seed);
    }

    /** The same with other draws. */
    public MultipleImputation seed(long seed) {
        return new MultipleImputation(variables, imputations, rounds, seed);
    }

    /** Draws. Each data set has the variables in their order, with nothing missing. */
    public List<double[][]> impute() {
        return IntStream.range(0, imputations).mapToObj(this::complete).toList();
    }

    private double[][] complete(int imputation) {
        var draws = new RandomDraws(seed, imputation);
        double[][] data =
                variables.stream().map(variable -> begun(variable, draws)).toArray(double[][]::new);
        int[] incomplete = IntStream.range(0, variables.size())
                .filter(i -> variables.get(i).missing() > 0)
                .toArray();
        for (int round = 0; round < rounds; round++) {
            for (int i : incomplete) {
                new ChainedEquation(variables, data, i).draw(draws);
            }
        }
        return data;
    }

    /** Missing values begin as values that others have. */
    private static double[] begun(Incomplete variable, RandomDraws draws) {
        double[] values = variable.values().clone();
        int[] observed = variable.observed();
        Arrays.setAll(
                values,
                row -> variable.isMissing(row)
                        ? variable.values()[observed[draws.index(observed.length)]]
                        : values[row]);
        return values;
    }
}
