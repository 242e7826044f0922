package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.ChiSquaredTail;
import io.github.ecmofhir.statistics.Interval;

/** The difference of the shares that weighted groups have, with an error that does not trust the weights. */
final class WeightedRisks {

    private WeightedRisks() {}

    static Estimate of(EventOutcome outcome, int[] rows, double[] weights, boolean[] inA, double level, String model) {
        double[] total = new double[2];
        double[] events = new double[2];
        for (int i = 0; i < rows.length; i++) {
            int group = inA[rows[i]] ? 0 : 1;
            total[group] += weights[i];
            events[group] += outcome.isEvent(rows[i]) ? weights[i] : 0;
        }
        double[] risk = {events[0] / total[0], events[1] / total[1]};
        double variance = 0;
        for (int i = 0; i < rows.length; i++) {
            int group = inA[rows[i]] ? 0 : 1;
            double part = weights[i] * ((outcome.isEvent(rows[i]) ? 1 : 0) - risk[group]) / total[group];
            variance += part * part;
        }
        double difference = risk[0] - risk[1];
        double reach = Interval.normalQuantile(level) * Math.sqrt(variance);
        return new Estimate(
                "weighted-risk-difference",
                Estimate.finite(difference),
                Estimate.finite(difference - reach),
                Estimate.finite(difference + reach),
                Estimate.finite(ChiSquaredTail.probability(difference * difference / variance, 1)),
                model);
    }
}
