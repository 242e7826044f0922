package io.github.ecmofhir.statistics.causal;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How alike two groups are in a covariate once they are matched or weighted: the difference of the treated from the
 * controls in units of a spread. Three spreads are in use, and papers seldom say which; 0.1 is what is commonly still
 * taken for alike (Austin 2009).
 *
 * @param before with everybody counting the same, in units of the groups' own spread; empty when there is none
 * @param after weighted, in units of the weighted groups' own spread
 * @param afterInUnitsBefore weighted, in units of the spread before, so that a change is a change of the difference
 *     alone (R's cobalt with {@code s.d.denom = "pooled"})
 * @param afterInTreatedUnits weighted, in units of the spread of the treated before (MatchIt's own)
 */
public record Balance(
        OptionalDouble before,
        OptionalDouble after,
        OptionalDouble afterInUnitsBefore,
        OptionalDouble afterInTreatedUnits) {

    /**
     * The balance of a covariate.
     *
     * @param values finite; of a covariate of yes and no, 1 and 0
     * @param binary whether it is one of yes and no, whose spread follows from its mean
     * @param treated whose difference is told
     * @param weights what each subject counts, 0 for who was not matched
     */
    public static Balance of(double[] values, boolean binary, boolean[] treated, double[] weights) {
        double[] alike = new double[values.length];
        Arrays.fill(alike, 1);
        var treatedBefore = Group.of(values, binary, treated, true, alike);
        var controlsBefore = Group.of(values, binary, treated, false, alike);
        var treatedAfter = Group.of(values, binary, treated, true, weights);
        var controlsAfter = Group.of(values, binary, treated, false, weights);
        double difference = treatedAfter.mean - controlsAfter.mean;
        double spread = Math.sqrt((treatedBefore.variance + controlsBefore.variance) / 2);
        return new Balance(
                inUnits(treatedBefore.mean - controlsBefore.mean, spread),
                inUnits(difference, Math.sqrt((treatedAfter.variance + controlsAfter.variance) / 2)),
                inUnits(difference, spread),
                inUnits(difference, Math.sqrt(treatedBefore.variance)));
    }

    private static OptionalDouble inUnits(double difference, double unit) {
        if (difference == 0) {
            return OptionalDouble.of(0);
        }
        double units = difference / unit;
        return Double.isFinite(units) ? OptionalDouble.of(units) : OptionalDouble.empty();
    }

    private record Group(double mean, double variance) {

        static Group of(double[] values, boolean binary, boolean[] treated, boolean wanted, double[] weights) {
            double total = 0;
            double sum = 0;
            double squares = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < values.length; row++) {
                if (treated[row] == wanted && weights[row] > 0) {
                    least = Math.min(least, values[row]);
                    most = Math.max(most, values[row]);
                    total += weights[row];
                    sum += weights[row] * values[row];
                    squares += weights[row] * weights[row];
                }
            }
            // A sum of equal values, divided, may be another value by rounding
            double mean = least == most ? least : sum / total;
            if (binary) {
                return new Group(mean, mean * (1 - mean));
            }
            double spread = 0;
            for (int row = 0; row < values.length; row++) {
                if (treated[row] == wanted) {
                    spread += weights[row] * (values[row] - mean) * (values[row] - mean);
                }
            }
            // Unbiased where weights say how sure a value is, not how often it was seen
            return new Group(mean, spread * total / (total * total - squares));
        }
    }
}
