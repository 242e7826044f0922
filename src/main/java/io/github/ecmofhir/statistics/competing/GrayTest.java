package io.github.ecmofhir.statistics.competing;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.TestResult;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gray's test (1988) that groups have the same cumulative incidence of a cause; the answers are those of R's
 * {@code cuminc} (package cmprsk) with {@code rho = 0}. Groups without subjects do not count.
 */
public final class GrayTest {

    private final CompetingRisks followUp;
    private final int[] groups;
    private final int cause;

    private GrayTest(CompetingRisks followUp, int[] groups, int cause) {
        this.followUp = followUp;
        this.groups = groups;
        this.cause = cause;
    }

    /**
     * The test.
     *
     * @param cause from 1
     */
    public static TestResult of(CompetingRisks followUp, int cause) {
        int[] groups = IntStream.range(0, followUp.groups())
                .filter(group -> followUp.times() > 0 && followUp.atRisk(group, 0) > 0)
                .toArray();
        if (groups.length < 2) {
            return new TestResult.NotEstimable(TestResult.Reason.ONE_GROUP);
        }
        return new GrayTest(followUp, groups, followUp.requireCause(cause)).test();
    }

    private TestResult test() {
        var first = new Sweep(new double[groups.length][groups.length]);
        if (!first.anyEvent) {
            return new TestResult.NotEstimable(TestResult.Reason.NO_EVENTS);
        }
        // The variance asks at each time what is still to be gathered
        var second = new Sweep(first.gathered);
        int free = groups.length - 1;
        double[] score = new double[free];
        double[][] variance = new double[free][free];
        for (int i = 0; i < free; i++) {
            score[i] = second.score[i];
            System.arraycopy(second.variance[i], 0, variance[i], 0, free);
        }
        return Cholesky.of(variance)
                .<TestResult>map(factor -> {
                    double statistic = factor.square(score);
                    return new TestResult.Estimated(
                            statistic,
                            free,
                            ChiSquaredTail.probability(statistic, free),
                            ChiSquaredTail.logProbability(statistic, free));
                })
                .orElse(new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE));
    }

    /** One way through time. */
    private final class Sweep {

        private final int size = groups.length;
        /** By two groups: what the weight of one changes with the hazard of the other, gathered over all time. */
        private final double[][] all;

        /** The same, up to now. */
        private final double[][] gathered = new double[size][size];

        private final double[] score = new double[size];
        private final double[][] variance = new double[size][size];
        private final double[] free = new double[size];
        private final double[] freeBefore = new double[size];
        private final double[] incidenceBefore = new double[size];
        private final double[] n = new double[size];
        private double pooled;
        private boolean anyEvent;

        Sweep(double[][] all) {
            this.all = all;
            Arrays.fill(freeBefore, 1);
            for (int time = 0; time < followUp.times(); time++) {
                add(time);
            }
        }

        private void add(int time) {
            double events = 0;
            double others = 0;
            double exposed = 0;
            double risk = 0;
            for (int k = 0; k < size; k++) {
                n[k] = followUp.atRisk(groups[k], time);
                double own = followUp.ended(groups[k], cause, time);
                double any = followUp.events(groups[k], time);
                events += own;
                others += any - own;
                free[k] = freeBefore[k];
                if (n[k] > 0) {
                    exposed += n[k] / freeBefore[k];
                    risk += n[k] * (1 - incidenceBefore[k]) / freeBefore[k];
                    free[k] *= (n[k] - any) / n[k];
                }
            }
            if (events + others == 0) {
                return;
            }
            anyEvent |= events > 0;
            double pooledBefore = pooled;
            pooled += events / exposed;
            double[][] weight = weights(exposed);
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    gathered[i][k] += weight[i][k] * events / (exposed * (1 - pooledBefore));
                }
                if (n[i] > 0) {
                    score[i] += followUp.ended(groups[i], cause, time)
                            - events * n[i] * (1 - incidenceBefore[i]) / (freeBefore[i] * risk);
                }
            }
            for (int k = 0; k < size; k++) {
                if (n[k] > 0) {
                    addOwn(k, events, exposed, weight);
                    addOthers(k, time);
                }
            }
            for (int k = 0; k < size; k++) {
                if (n[k] > 0) {
                    incidenceBefore[k] += freeBefore[k] * followUp.ended(groups[k], cause, time) / n[k];
                }
                freeBefore[k] = free[k];
            }
        }

        private double[][] weights(double exposed) {
            double[][] weight = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < size; k++) {
                    if (n[i] > 0 && n[k] > 0) {
                        double own = n[i] / freeBefore[i];
                        weight[i][k] = own * ((i == k ? 1 : 0) - n[k] / (freeBefore[k] * exposed));
                    }
                }
            }
            return weight;
        }

        /** What the events of the cause add, in as far as they fall into group k, under one pooled incidence. */
        private void addOwn(int k, double events, double exposed, double[][] weight) {
            if (events == 0) {
                return;
            }
            double stays = free[k] > 0 ? 1 - (1 - pooled) / free[k] : 1;
            double drawn = events > 1 ? 1 - (events - 1) / (exposed * freeBefore[k] - 1) : 1;
            double amount = drawn * freeBefore[k] * events / (exposed * n[k]);
            double[] part = new double[size];
            for (int i = 0; i < size; i++) {
                part[i] = weight[i][k] + stays * (all[i][k] - gathered[i][k]);
            }
            add(amount, part);
        }

        /** What the other events of group k add. */
        private void addOthers(int k, int time) {
            double others = followUp.events(groups[k], time) - followUp.ended(groups[k], cause, time);
            if (others == 0 || !(free[k] > 0)) {
                return;
            }
            double stays = (1 - pooled) / free[k];
            double drawn = others > 1 ? 1 - (others - 1) / (n[k] - 1) : 1;
            double amount = drawn * freeBefore[k] * freeBefore[k] * others / (n[k] * n[k]);
            double[] part = new double[size];
            for (int i = 0; i < size; i++) {
                part[i] = stays * (gathered[i][k] - all[i][k]);
            }
            add(amount, part);
        }

        private void add(double amount, double[] part) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    variance[i][j] += amount * part[i] * part[j];
                }
            }
        }
    }
}
