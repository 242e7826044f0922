package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.Cholesky;
import io.github.ecmofhir.statistics.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tests that hazard ratios do not change with time (Grambsch and Therneau 1994): score tests of what a term times a
 * function of time would add to the fit, as R's {@code cox.zph(terms = FALSE)} makes them (package survival 3).
 *
 * @param terms the test of each term that has a coefficient
 * @param global the test of all of them together
 */
public record ProportionalHazards(List<Term> terms, TestResult global) {

    /**
     * The test of one term.
     *
     * @param term its name
     * @param result the test, with one degree of freedom
     */
    public record Term(String term, TestResult result) {}

    /** The function of time that a hazard ratio might follow. */
    public enum Clock {
        /** One less the share still without the event, which gives each event about the same weight. */
        KAPLAN_MEIER,
        /** Time itself, which gives late events most weight. */
        IDENTITY
    }

    static Optional<ProportionalHazards> of(
            CoxRegression regression, CoxPass pass, double[][] covariance, Clock clock) {
        var sums = new TimedSums(regression, pass, clock(regression.observed(), clock));
        regression.sets().walk(sums);
        int size = regression.size();
        double[][] once = CoxPass.full(sums.once);
        double[][] twice = CoxPass.full(sums.twice);
        double[][] left = new double[size][size];
        double[][] crossed = times(times(once, covariance), once);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                left[i][j] = twice[i][j] - crossed[i][j];
            }
        }
        double[][] parts = regression.basis().parts();
        double[] score = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                score[i] += parts[j][i] * sums.score[j];
            }
        }
        double[][] variance = times(times(transposed(parts), left), parts);
        var terms = regression.basis().keptTerms();
        List<Term> tests = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tests.add(new Term(terms.get(i), test(new double[][] {{variance[i][i]}}, new double[] {score[i]})));
        }
        return Optional.of(new ProportionalHazards(List.copyOf(tests), test(variance, score)));
    }

    private static TestResult test(double[][] variance, double[] score) {
        return Cholesky.of(variance)
                .<TestResult>map(factor -> LikelihoodRatio.test(factor.square(score), score.length))
                .orElse(new TestResult.NotEstimable(TestResult.Reason.NO_VARIANCE));
    }

    /** The function's value at each distinct time. */
    private static double[] clock(AtRisk observed, Clock clock) {
        double[] values = new double[observed.times()];
        if (clock == Clock.IDENTITY) {
            Arrays.setAll(values, observed::time);
            return values;
        }
        int[] events = new int[observed.times()];
        int[] entering = new int[observed.times() + 1];
        int[] leaving = new int[observed.times()];
        for (int row = 0; row < observed.size(); row++) {
            entering[observed.start(row) + 1]++;
            leaving[observed.stop(row)]++;
            events[observed.stop(row)] += observed.event(row) ? 1 : 0;
        }
        double without = 1;
        int present = 0;
        for (int time = 0; time < values.length; time++) {
            present += entering[time];
            values[time] = 1 - without;
            if (events[time] > 0) {
                without *= (double) (present - events[time]) / present;
            }
            present -= leaving[time];
        }
        return values;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] turned = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }

    /** Score and information of terms that grow with the function of time. */
    private static final class TimedSums extends RiskSums {

        private final CoxRegression regression;
        private final double[] clock;
        private final double[] score;
        private final double[] once;
        private final double[] twice;

        TimedSums(CoxRegression regression, CoxPass pass, double[] clock) {
            super(regression, pass.risks(), true);
            this.regression = regression;
            this.clock = clock;
            score = new double[size];
            once = new double[size * (size + 1) / 2];
            twice = new double[once.length];
        }

        @Override
        void step(int time, double weight, double fraction, double left) {
            double now = clock[time];
            for (int i = 0; i < size; i++) {
                score[i] -= now * weight * mean[i];
            }
            for (int i = 0; i < once.length; i++) {
                once[i] += now * weight * covariance[i];
                twice[i] += now * now * weight * covariance[i];
            }
        }

        @Override
        void died(int time, int from, int to) {
            for (int place = from; place < to; place++) {
                for (int i = 0; i < size; i++) {
                    score[i] +=
                            clock[time] * regression.weight(place) * regression.values()[place * size + i];
                }
            }
        }
    }
}
