package io.github.ecmofhir.measure;

import io.github.ecmofhir.statistics.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * How the strata of a table differ in one variable.
 *
 * @param test empty where none can be made
 * @param smd the standardised mean difference: of two strata the second minus the first, or a distance for categories; of
 *     more the largest size over all pairs
 */
public record Difference(Optional<Test> test, OptionalDouble smd) {

    /** Nothing to compare. */
    static final Difference NONE = new Difference(Optional.empty(), OptionalDouble.empty());

    /**
     * A test that was made.
     *
     * @param name what it is called
     * @param pValue two-sided
     * @param approximate whether an exact test was due but would have taken too long
     */
    public record Test(String name, double pValue, boolean approximate) {

        static Optional<Test> of(String name, TestResult result) {
            return result.probability().stream()
                    .filter(Double::isFinite)
                    .mapToObj(pValue -> new Test(name, pValue, false))
                    .findFirst();
        }
    }

    /** @param smd of a group of interest and the one it is compared with */
    static <T> OptionalDouble standardized(List<T> groups, BiFunction<T, T, OptionalDouble> smd) {
        if (groups.size() == 2) {
            OptionalDouble difference = smd.apply(groups.get(1), groups.get(0));
            return Double.isFinite(difference.orElse(0)) ? difference : OptionalDouble.empty();
        }
        OptionalDouble largest = OptionalDouble.empty();
        for (int second = 1; second < groups.size(); second++) {
            for (int first = 0; first < second; first++) {
                OptionalDouble pair = smd.apply(groups.get(second), groups.get(first));
                if (Double.isFinite(pair.orElse(Double.NaN)) && Math.abs(pair.getAsDouble()) > largest.orElse(-1)) {
                    largest = OptionalDouble.of(Math.abs(pair.getAsDouble()));
                }
            }
        }
        return largest;
    }
}
