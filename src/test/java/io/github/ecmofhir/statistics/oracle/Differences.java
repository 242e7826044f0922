package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.StandardizedDifference;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** {@code smd_cont}, {@code smd_bin} and {@code smd_cat}: 1 is the group of interest. */
final class Differences {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "smd_cont", Differences::continuous,
            "smd_bin", Differences::binary,
            "smd_cat", Differences::categorical);

    private Differences() {}

    private static Value continuous(Arguments call) {
        var bound = call.bind("x", "g", "w");
        unweighted(bound);
        double[] x = bound.numbers("x");
        var difference = losesWeights(x)
                ? OptionalDouble.empty()
                : StandardizedDifference.continuous(of(x, bound, 1), of(x, bound, 0));
        return Vector.of(difference.orElse(Double.NaN));
    }

    private static void unweighted(Arguments bound) {
        if (bound.has("w")) {
            throw new NotYet("weighted standardised difference");
        }
    }

    /**
     * The helper's unit weights are counted after missing values are gone and subset as if before, so it has no figure,
     * unless the last rows are the missing ones.
     */
    private static boolean losesWeights(double[] values) {
        int missing = (int) Arrays.stream(values).filter(Double::isNaN).count();
        return Arrays.stream(values, values.length - missing, values.length).anyMatch(value -> !Double.isNaN(value));
    }

    private static double[] of(double[] values, Arguments bound, double group) {
        double[] by = bound.numbers("g");
        return IntStream.range(0, values.length)
                .filter(i -> by[i] == group)
                .mapToDouble(i -> values[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static Value binary(Arguments call) {
        var bound = call.bind("x", "g", "w");
        unweighted(bound);
        double[] x = bound.numbers("x");
        if (Arrays.stream(x).anyMatch(Double::isNaN)) {
            throw new NotYet("smd_bin with missing values");
        }
        return Vector.of(StandardizedDifference.binary(share(of(x, bound, 1)), share(of(x, bound, 0)))
                .orElse(Double.NaN));
    }

    private static Proportion share(double[] values) {
        return Proportion.of((int) Arrays.stream(values).sum(), values.length);
    }

    private static Value categorical(Arguments call) {
        var bound = call.bind("x", "g");
        var factor = Factors.factor(bound.vector("x"));
        double[] by = bound.numbers("g");
        return Vector.of(StandardizedDifference.categorical(counts(factor, by, 1), counts(factor, by, 0))
                .orElse(Double.NaN));
    }

    private static int[] counts(Vector factor, double[] by, double group) {
        return Factors.rows(factor).values().stream()
                .mapToInt(rows ->
                        (int) Arrays.stream(rows).filter(i -> by[i] == group).count())
                .toArray();
    }
}
