package io.github.ecmofhir.statistics.competing;

import io.github.ecmofhir.statistics.TimeGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The share of a group that has had one event by each time, where other events may come first (Aalen and Johansen 1978).
 * What one would get by taking those others for censored is always too much.
 *
 * <p>Two errors are told, since two are in use: that of the infinitesimal jackknife, which R's {@code survfit} gives for
 * several states, and that of Gray (1988), which R's {@code cuminc} gives. They differ in the third digit or so.
 *
 * <p>Immutable. Made in O(m) for m distinct times.
 */
public final class CumulativeIncidence {

    private final double[] time;
    private final int[] atRisk;
    private final double[] incidence;
    private final double[] jackknifeVariance;
    private final double[] grayVariance;

    private CumulativeIncidence(CompetingRisks followUp, int group, int cause) {
        int[] own = IntStream.range(0, followUp.times())
                .filter(t -> ended(followUp, group, t) > 0)
                .toArray();
        time = Arrays.stream(own).mapToDouble(followUp::time).toArray();
        atRisk = Arrays.stream(own).map(t -> followUp.atRisk(group, t)).toArray();
        incidence = new double[own.length];
        jackknifeVariance = new double[own.length];
        grayVariance = new double[own.length];
        var jackknife = new Jackknife();
        var gray = new Gray();
        double free = 1;
        double reached = 0;
        for (int i = 0; i < own.length; i++) {
            int n = atRisk[i];
            int events = followUp.ended(group, cause, own[i]);
            int others = followUp.events(group, own[i]) - events;
            int censored = followUp.ended(group, CompetingRisks.CENSORED, own[i]);
            double before = free;
            reached += free * events / n;
            free *= (double) (n - events - others) / n;
            incidence[i] = reached;
            jackknifeVariance[i] = jackknife.add(n, events, others, censored, before, free, reached);
            grayVariance[i] = gray.add(n, events, others, before, free, reached);
        }
    }

    /**
     * The incidence of a cause in a group.
     *
     * @param group from 0
     * @param cause from 1
     */
    public static CumulativeIncidence of(CompetingRisks followUp, int group, int cause) {
        return new CumulativeIncidence(followUp, group, followUp.requireCause(cause));
    }

    /** How many subjects the group has. */
    public int size() {
        return atRisk.length == 0 ? 0 : atRisk[0];
    }

    /** The distinct times at which somebody's follow-up ended, ascending. */
    public double[] times() {
        return time.clone();
    }

    /** At each of these times: how many were followed until then or longer. */
    public int[] atRisk() {
        return atRisk.clone();
    }

    /** At each of these times: the incidence up to it, 0 to 1. */
    public double[] incidence() {
        return incidence.clone();
    }

    /** At each of these times: the error of the incidence, by the infinitesimal jackknife. */
    public double[] standardErrors() {
        return Arrays.stream(jackknifeVariance)
                .map(variance -> Math.sqrt(Math.max(0, variance)))
                .toArray();
    }

    /** The incidence up to any time. */
    public double at(double time) {
        int row = rowAt(time);
        return row < 0 ? 0 : incidence[row];
    }

    /** The error of the incidence up to any time, by the infinitesimal jackknife. */
    public double standardErrorAt(double time) {
        int row = rowAt(time);
        return row < 0 ? 0 : Math.sqrt(Math.max(0, jackknifeVariance[row]));
    }

    /** The variance of the incidence up to any time, as Gray has it. */
    public double grayVarianceAt(double time) {
        int row = rowAt(time);
        return row < 0 ? 0 : grayVariance[row];
    }

    private int rowAt(double at) {
        return TimeGrid.floor(time, at);
    }

    private static int ended(CompetingRisks followUp, int group, int time) {
        return followUp.events(group, time) + followUp.ended(group, CompetingRisks.CENSORED, time);
    }

    /**
     * The sum over subjects of the square of what one more of each would change. All who left at one time in one way have
     * the same part in it, {@code moved - lost F}, where F is the incidence by now; those still there have one more.
     */
    private static final class Jackknife {

        private double squares;
        private double crossed;
        private double losses;

        /** Of somebody still there: what the incidence is moved by, and the share of freedom from events lost. */
        private double moved;

        private double lost;

        double add(int n, int events, int others, int censored, double before, double free, double reached) {
            double hazard = (double) (events + others) / n;
            double step = before * events / n;
            // What one more at risk, without the event, makes of the step
            moved -= lost * step + before * events / n / n;
            double weight = free > 0 ? 1 / ((double) n * (1 - hazard)) : 0;
            lost -= hazard * weight;
            leave(events, moved + before / n, lost + weight, reached);
            leave(others, moved, lost + weight, reached);
            leave(censored, moved, lost, reached);
            int left = n - events - others - censored;
            return squares - 2 * reached * crossed + reached * reached * losses + left * moved * moved;
        }

        private void leave(int count, double movedBy, double lostBy, double reached) {
            double constant = movedBy + lostBy * reached;
            squares += count * constant * constant;
            crossed += count * constant * lostBy;
            losses += count * lostBy * lostBy;
        }
    }

    /** The variance by counts of events, those at one time drawn without replacement. */
    private static final class Gray {

        private double squares;
        private double crossed;
        private double inverse;
        private double variance;

        double add(int n, int events, int others, double before, double free, double reached) {
            if (others > 0 && free > 0) {
                add(weight(n, others, before), reached / free, 1 / free);
            }
            if (events > 0) {
                double through = free > 0 ? 1 / free : 0;
                add(weight(n, events, before), 1 + reached * through, through);
                variance = squares + reached * reached * inverse - 2 * reached * crossed;
            }
            return variance;
        }

        private void add(double weight, double own, double through) {
            squares += weight * own * own;
            crossed += weight * own * through;
            inverse += weight * through * through;
        }

        private static double weight(int n, int events, double before) {
            double drawn = events > 1 ? 1 - (events - 1.0) / (n - 1.0) : 1;
            return before * before * drawn * events / ((double) n * n);
        }
    }
}
