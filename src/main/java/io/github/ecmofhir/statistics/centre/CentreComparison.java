package io.github.ecmofhir.statistics.centre;

import io.github.ecmofhir.statistics.QuantileType;
import io.github.ecmofhir.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Centres compared with what the risks of their patients let expect, and how much more they differ than chance would
 * have it (Spiegelhalter 2005). Made in O(n).
 */
public final class CentreComparison {

    private final List<CentreFigures> centres;

    private CentreComparison(List<CentreFigures> centres) {
        this.centres = centres;
    }

    /**
     * The comparison of centres that are numbered from 0; some may have treated nobody.
     *
     * @param centre that treated each subject, 0 to centres - 1
     * @param centres how many there are
     * @param event whether each subject had the event
     * @param risk the probability of the event by subject
     * @throws IllegalArgumentException when the arrays differ in length, a centre is not among them or a risk is not
     *     between 0 and 1
     */
    public static CentreComparison of(int[] centre, int centres, boolean[] event, double[] risk) {
        Cases.requireLength(centre.length, event, risk);
        int[] subjects = new int[centres];
        int[] observed = new int[centres];
        double[] expected = new double[centres];
        double[] variance = new double[centres];
        for (int i = 0; i < centre.length; i++) {
            int at = centre[i];
            if (at < 0 || at >= centres) {
                throw new IllegalArgumentException("There is no centre " + at + " among " + centres);
            }
            subjects[at]++;
            observed[at] += event[i] ? 1 : 0;
            expected[at] += risk[i];
            variance[at] += risk[i] * (1 - risk[i]);
        }
        double rate = centre.length == 0 ? 0 : (double) Arrays.stream(observed).sum() / centre.length;
        return new CentreComparison(IntStream.range(0, centres)
                .mapToObj(at -> new CentreFigures(subjects[at], observed[at], expected[at], variance[at], rate))
                .toList());
    }

    /** The figures of each centre, by number. */
    public List<CentreFigures> centres() {
        return centres;
    }

    /** The share of events in all centres together; empty without subjects. */
    public OptionalDouble overallRate() {
        return centres.stream()
                .filter(centre -> centre.subjects() > 0)
                .mapToDouble(CentreFigures::overallRate)
                .findFirst();
    }

    /** How many centres have a z, and so count for the overdispersion. */
    public int compared() {
        return z().length;
    }

    /**
     * The mean square of z, which is 1 where centres differ by chance only and more where they differ otherwise too.
     * Limits of z are to be widened by its root. Empty when no centre has a z.
     *
     * @param winsorised the share of centres on either side whose z is drawn in to that quantile (type 7), so that
     *     outlying centres do not excuse themselves: 0.1 usually, 0 for none, below 0.5
     */
    public OptionalDouble overdispersion(double winsorised) {
        if (!(winsorised >= 0 && winsorised < 0.5)) {
            throw new IllegalArgumentException("A share of " + winsorised + " on either side cannot be winsorised");
        }
        double[] z = z();
        if (z.length == 0) {
            return OptionalDouble.empty();
        }
        var all = Summary.of(z);
        double least = all.quantile(winsorised, QuantileType.TYPE_7).getAsDouble();
        double most = all.quantile(1 - winsorised, QuantileType.TYPE_7).getAsDouble();
        return Arrays.stream(z)
                .map(value -> Math.min(Math.max(value, least), most))
                .map(value -> value * value)
                .average();
    }

    private double[] z() {
        return centres.stream()
                .map(CentreFigures::z)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }
}
