package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.regression.Coefficient;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much the groups differ: the group of interest against the other.
 *
 * @param name what is estimated, e.g. {@code odds-ratio}
 * @param value empty where there is none, as for a ratio of nothing to nothing
 * @param model how it was found, e.g. {@code crude} or {@code logistic}
 */
public record Estimate(
        String name,
        OptionalDouble value,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble pValue,
        String model) {

    private static final List<String> OTHER_RUNS = List.of("adjusted-", "weighted-", "imputed-");

    /** Below it an error is 0 but for rounding: nothing that varies is so sure. */
    private static final double LEAST_ERROR = 1e-6;

    /** A difference or ratio with an interval, if there is one; limits that do not differ are none. */
    static Estimate of(
            String name, OptionalDouble value, Optional<Interval> found, OptionalDouble pValue, String model) {
        Optional<Interval> interval = found.filter(limits -> limits.lower() < limits.upper());
        return new Estimate(
                name,
                value,
                interval.map(limits -> OptionalDouble.of(limits.lower())).orElse(OptionalDouble.empty()),
                interval.map(limits -> OptionalDouble.of(limits.upper())).orElse(OptionalDouble.empty()),
                pValue,
                model);
    }

    /**
     * The ratio that a coefficient is the logarithm of, with Wald's limits and test. It has neither where errors that do not
     * trust the model are 0, as of matched sets that do not differ.
     */
    static Estimate ratio(String name, Coefficient coefficient, double level, String model) {
        boolean varies = coefficient.standardError() > LEAST_ERROR;
        return new Estimate(
                name,
                finite(coefficient.ratio()),
                varies ? finite(coefficient.lowerRatio(level)) : OptionalDouble.empty(),
                varies ? finite(coefficient.upperRatio(level)) : OptionalDouble.empty(),
                varies ? finite(coefficient.pValue()) : OptionalDouble.empty(),
                model);
    }

    /** Whether it is of the runs that the groups tell, those matched where they were: of no model of others. */
    public boolean isOfGroupsAsTheyStand() {
        return OTHER_RUNS.stream().noneMatch(name::startsWith);
    }

    /** Nothing was estimated. */
    static Estimate none(String name, String model) {
        return new Estimate(
                name,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                model);
    }

    /** Nothing where a double holds no number. */
    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
