package io.github.ecmofhir.statistics;

/**
 * How strong a confounder that nobody measured would have to be, on the scale of relative risks and with treatment and
 * outcome alike, to explain an estimate away (VanderWeele and Ding 2017). 1 is no confounding at all.
 *
 * @param ratio the estimate as a relative risk, above 0
 * @param lower its lower limit, likewise
 * @param upper its upper limit, likewise, which may be infinite
 */
public record EValue(double ratio, double lower, double upper) {

    /** What an estimate is a ratio of. */
    public enum Scale {
        /** Risks. */
        RISK {
            @Override
            double ofCommonOutcome(double ratio) {
                return ratio;
            }
        },
        /** Odds. */
        ODDS {
            @Override
            double ofCommonOutcome(double ratio) {
                return Math.sqrt(ratio);
            }
        },
        /** Hazards. */
        HAZARD {
            @Override
            double ofCommonOutcome(double ratio) {
                double root = Math.sqrt(ratio);
                // (1 - 2^-√r) / (1 - 2^-√(1/r)), without cancellation near 0
                return Math.expm1(-root * Math.log(2)) / Math.expm1(-Math.log(2) / root);
            }
        };

        /** The relative risk that goes with a ratio when the outcome is common. */
        abstract double ofCommonOutcome(double ratio);
    }

    public EValue {
        // Written so that NaN is refused as well
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY && lower >= 0 && lower <= ratio && ratio <= upper)) {
            throw new IllegalArgumentException(
                    ratio + " with limits " + lower + " and " + upper + " is not a ratio with its limits");
        }
    }

    /**
     * The E-value of a ratio on any scale.
     *
     * @param commonOutcome whether more than 15 % had the outcome in the end: odds and hazard ratios are then further
     *     from 1 than the relative risk and are turned into it; of a rare outcome they are taken for it
     */
    public static EValue of(Scale scale, boolean commonOutcome, double ratio, double lower, double upper) {
        var given = new EValue(ratio, lower, upper);
        return commonOutcome
                ? new EValue(scale.ofCommonOutcome(ratio), scale.ofCommonOutcome(lower), scale.ofCommonOutcome(upper))
                : given;
    }

    /** The E-value of the estimate, 1 or more. */
    public double estimate() {
        return of(ratio);
    }

    /** The E-value of the limit nearer to 1; 1 when the limits include it. */
    public double limit() {
        if (lower <= 1 && upper >= 1) {
            return 1;
        }
        return of(ratio > 1 ? lower : upper);
    }

    private static double of(double ratio) {
        double away = Math.max(ratio, 1 / ratio);
        return away + Math.sqrt(away * (away - 1));
    }
}
