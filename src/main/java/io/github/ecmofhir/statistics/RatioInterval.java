package io.github.ecmofhir.statistics;

/**
 * A two-sided confidence interval of a ratio, which the data may leave open above.
 *
 * @param lower the lower limit, 0 or more
 * @param upper the upper limit, infinite when the data set none
 * @param level the confidence level, between 0 and 1, both excluded
 * @param method the code of the method, e.g. {@code conditional}
 */
public record RatioInterval(double lower, double upper, double level, String method) {

    public RatioInterval {
        Interval.requireLevel(level);
        // Written so that NaN is refused as well
        if (!(lower >= 0 && lower <= upper)) {
            throw new IllegalArgumentException("Limits " + lower + " and " + upper + " are not an interval of a ratio");
        }
    }

    /** True when there is an upper limit. */
    public boolean bounded() {
        return upper < Double.POSITIVE_INFINITY;
    }
}
