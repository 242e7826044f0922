package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.TestResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A test of the difference between groups.
 *
 * @param name which
 * @param statistic empty of exact tests
 * @param pValue two-sided
 */
public record TestMade(String name, OptionalDouble statistic, double pValue) {

    static Optional<TestMade> of(String name, TestResult result) {
        OptionalDouble probability = result.probability();
        if (!Double.isFinite(probability.orElse(Double.NaN))) {
            return Optional.empty();
        }
        return Optional.of(new TestMade(name, statistic(result), probability.getAsDouble()));
    }

    private static OptionalDouble statistic(TestResult result) {
        if (result instanceof TestResult.Estimated estimated) {
            return OptionalDouble.of(estimated.statistic());
        }
        return result instanceof TestResult.ByNormal normal ? OptionalDouble.of(normal.z()) : OptionalDouble.empty();
    }
}
