package io.github.ecmofhir.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * On which scale the confidence limits of a survival curve are symmetric; the names are those of R's
 * {@code conf.type}. All cut the limits to the range 0 to 1, and none has limits where survival is 0.
 */
public enum CurveMethod {
    /** On the scale of survival itself. */
    PLAIN("plain") {
        @Override
        Optional<Interval> limits(double survival, double logReach, double level) {
            double reach = survival * logReach;
            return survival == 0 ? Optional.empty() : interval(survival - reach, survival + reach, level);
        }
    },

    /** On the scale of log S, R's default. */
    LOG("log") {
        @Override
        Optional<Interval> limits(double survival, double logReach, double level) {
            double factor = Math.exp(logReach);
            return survival == 0 ? Optional.empty() : interval(survival / factor, survival * factor, level);
        }
    },

    /** On the scale of log(-log S): never leaves 0 to 1 of itself, and has no limits where survival is 1. */
    LOG_LOG("log-log") {
        @Override
        Optional<Interval> limits(double survival, double logReach, double level) {
            if (survival == 0 || survival == 1) {
                return Optional.empty();
            }
            double hazard = -Math.log(survival);
            double factor = Math.exp(logReach / hazard);
            return interval(Math.exp(-hazard * factor), Math.exp(-hazard / factor), level);
        }
    };

    private final String code;

    CurveMethod(String code) {
        this.code = code;
    }

    /** The name used in requests and reports. */
    public String code() {
        return code;
    }

    /** The method of that code, if there is one. */
    public static Optional<CurveMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /**
     * The limits at one point of a curve.
     *
     * @param survival 0 to 1
     * @param logReach the standard error of the logarithm of survival times the normal quantile of the level
     */
    abstract Optional<Interval> limits(double survival, double logReach, double level);

    Optional<Interval> interval(double lower, double upper, double level) {
        return Optional.of(new Interval(Math.max(lower, 0), Math.min(upper, 1), level, code));
    }
}
