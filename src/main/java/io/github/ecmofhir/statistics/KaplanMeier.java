package io.github.ecmofhir.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The product-limit estimate of survival (Kaplan and Meier 1958) with Greenwood's variance. Answers what R's
 * {@code survfit}, {@code summary} and {@code quantile} answer for it (package survival), to rounding.
 *
 * <p>The curve is a step function that starts at 1, falls at each event and stays at its last value after the last time;
 * how many were still followed is told by {@link #atRisk}. Without subjects there is no curve: it has no points and
 * every question about it has an empty answer.
 *
 * <p>Immutable. Made in O(n log n) in subjects; looking up a time takes O(log m), points, quantiles and means O(m) in
 * distinct times.
 */
public final class KaplanMeier {

    private final RiskTable table;
    private final double[] survival;
    private final double[] logVariance;
    private final double[] hazard;
    private final CurveMethod method;
    private final double level;
    private final double z;

    private KaplanMeier(
            RiskTable table,
            double[] survival,
            double[] logVariance,
            double[] hazard,
            CurveMethod method,
            double level) {
        this.table = table;
        this.survival = survival;
        this.logVariance = logVariance;
        this.hazard = hazard;
        this.method = method;
        this.level = level;
        this.z = Interval.normalQuantile(level);
    }

    /**
     * The curve of one group with log-log limits at level 0.95.
     *
     * @param time how long each subject was followed, finite, any unit
     * @param event whether the event, not censoring, ended it
     */
    public static KaplanMeier of(double[] time, boolean[] event) {
        return byGroup(FollowUp.of(time, event)).get(0);
    }

    /** One curve a group, in the order of the groups, with log-log limits at level 0.95. */
    public static List<KaplanMeier> byGroup(FollowUp followUp) {
        if (followUp.strata() != 1) {
            throw new IllegalArgumentException("A survival curve has groups, not strata");
        }
        return IntStream.range(0, followUp.groups())
                .mapToObj(group -> of(followUp.table(0, group)))
                .toList();
    }

    private static KaplanMeier of(RiskTable table) {
        int rows = table.rows();
        double[] survival = new double[rows];
        double[] logVariance = new double[rows];
        double[] hazard = new double[rows];
        double share = 1;
        double variance = 0;
        double cumulated = 0;
        for (int row = 0; row < rows; row++) {
            double n = table.atRisk(row);
            double d = table.events(row);
            share *= (n - d) / n;
            // Infinite once everybody at risk has had the event, where the curve reaches 0
            variance += d == 0 ? 0 : d / (n * (n - d));
            cumulated += d / n;
            survival[row] = share;
            logVariance[row] = variance;
            hazard[row] = cumulated;
        }
        return new KaplanMeier(table, survival, logVariance, hazard, CurveMethod.LOG_LOG, 0.95);
    }

    /** The same curve with other confidence limits. */
    public KaplanMeier withLimits(CurveMethod method, double level) {
        return new KaplanMeier(table, survival, logVariance, hazard, method, level);
    }

    /** How the confidence limits are found. */
    public CurveMethod method() {
        return method;
    }

    /** The confidence level, between 0 and 1. */
    public double level() {
        return level;
    }

    /** How many subjects were followed. */
    public int size() {
        return table.size();
    }

    /** How many of them had the event. */
    public int events() {
        return table.events();
    }

    /** False when there are no subjects. */
    public boolean estimable() {
        return size() > 0;
    }

    /** The curve at every distinct time, of events and of censorings, in ascending order. */
    public List<SurvivalPoint> points() {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> point(row, table.time(row)))
                .toList();
    }

    /** The curve at any time: survival beyond it, and how many were at risk just before it. */
    public Optional<SurvivalPoint> at(double time) {
        return estimable() ? Optional.of(point(table.rowAt(time), time)) : Optional.empty();
    }

    /** Survival beyond a time. */
    public OptionalDouble survival(double time) {
        return estimable() ? OptionalDouble.of(survivalAt(table.rowAt(time))) : OptionalDouble.empty();
    }

    /** How many were followed to a time or longer; those who had the event or left at that time are counted. */
    public int atRisk(double time) {
        return table.atRiskAt(time);
    }

    /** The median survival time. */
    public SurvivalQuantile median() {
        return quantile(0.5);
    }

    /**
     * The time by which a share of the subjects had the event. Where the curve is level at exactly that height, the
     * middle of the level part; limits are read off the limits of the curve the same way.
     *
     * @param probability between 0 and 1, both excluded
     */
    public SurvivalQuantile quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("Probability " + probability + " is not between 0 and 1");
        }
        return new SurvivalQuantile(
                probability,
                Crossing.time(table, row -> survival[row], probability),
                Crossing.time(table, heights(Interval::lower), probability),
                Crossing.time(table, heights(Interval::upper), probability),
                level,
                method.code());
    }

    /**
     * The area under the curve up to a horizon, from time 0 or, when some times are negative, from the first time.
     *
     * @throws IllegalArgumentException when the horizon is not finite or lies before that origin
     */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        if (!estimable()) {
            return Optional.empty();
        }
        double origin = Math.min(0, table.time(0));
        if (!(horizon >= origin && Double.isFinite(horizon))) {
            throw new IllegalArgumentException("No mean of times from " + origin + " to " + horizon);
        }
        double variance = 0;
        double area = 0;
        double end = horizon;
        for (int row = table.rowAt(horizon); row >= 0; row--) {
            area += (end - table.time(row)) * survival[row];
            end = table.time(row);
            double n = table.atRisk(row);
            double d = table.events(row);
            variance += n == d ? 0 : area * area * d / (n * (n - d));
        }
        // The mean is a time, so the area counts from the origin of time
        return Optional.of(new RestrictedMean(horizon, origin + (end - origin) + area, Math.sqrt(variance)));
    }

    private SurvivalPoint point(int row, double time) {
        boolean exact = row >= 0 && table.time(row) == time;
        return new SurvivalPoint(
                time,
                exact ? table.atRisk(row) : atRisk(time),
                exact ? table.events(row) : 0,
                exact ? table.censored(row) : 0,
                survivalAt(row),
                standardError(row),
                row < 0 ? 0 : hazard[row],
                limits(row));
    }

    private double survivalAt(int row) {
        return row < 0 ? 1 : survival[row];
    }

    private OptionalDouble standardError(int row) {
        if (row < 0) {
            return OptionalDouble.of(0);
        }
        return survival[row] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(survival[row] * Math.sqrt(logVariance[row]));
    }

    private IntToDoubleFunction heights(ToDoubleFunction<Interval> limit) {
        return row -> limits(row).stream().mapToDouble(limit).findFirst().orElse(Double.NaN);
    }

    private Optional<Interval> limits(int row) {
        // Before the first time nothing is estimated: everybody is there
        return row < 0
                ? Optional.of(new Interval(1, 1, level, method.code()))
                : method.limits(survival[row], z * Math.sqrt(logVariance[row]), level);
    }
}
