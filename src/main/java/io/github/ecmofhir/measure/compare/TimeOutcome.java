package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.measure.FollowUpTime;
import io.github.ecmofhir.measure.FollowUpTimes;
import io.github.ecmofhir.statistics.FollowUp;
import io.github.ecmofhir.statistics.KaplanMeier;
import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.regression.AtRisk;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Concordance;
import io.github.ecmofhir.statistics.regression.CoxFit;
import io.github.ecmofhir.statistics.regression.CoxRegression;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.ProportionalHazards;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Death, and when. */
record TimeOutcome(FollowUpTimes times) implements ModelledOutcome {

    /** What it is asked for by. */
    static final String LABEL = "time-to-death";

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public boolean isKnown(int row) {
        return times.time(row) != null;
    }

    @Override
    public boolean isEvent(int row) {
        FollowUpTime time = times.time(row);
        return time != null && time.death();
    }

    /** Whether a run was followed no longer than to discharge, alive. */
    boolean leftAtDischarge(int row) {
        FollowUpTime time = times.time(row);
        return time != null && time.leftAtDischarge();
    }

    @Override
    public String ratio() {
        return "hazard-ratio";
    }

    @Override
    public String model() {
        return "cox";
    }

    @Override
    public ModelFit fit(int[] rows, Design design, double @Nullable [] weights, int @Nullable [] cluster) {
        return fit(regression(rows, design, weights, cluster));
    }

    @Override
    public Optional<Coefficient> within(Sample sample, boolean[] inA) {
        int[] rows = sample.rows();
        int[] sets = sample.sets();
        if (sets == null || rows.length == 0) {
            return Optional.empty();
        }
        int count = Arrays.stream(sets).max().orElse(-1) + 1;
        Design exposure = Covariates.exposureAlone(rows, inA);
        ModelFit fit = fit(CoxRegression.of(atRisk(rows).stratified(sets, count), exposure));
        return fit.ending() == ModelFit.Ending.CONVERGED ? fit.exposure() : Optional.empty();
    }

    private CoxRegression regression(int[] rows, Design design, double @Nullable [] weights, int @Nullable [] cluster) {
        CoxRegression regression = CoxRegression.of(atRisk(rows), design);
        if (weights != null) {
            regression = regression.weighted(weights);
        }
        if (weights != null || cluster != null) {
            regression = regression.clustered(
                    cluster == null ? IntStream.range(0, rows.length).toArray() : cluster);
        }
        return regression;
    }

    private static ModelFit fit(CoxRegression regression) {
        CoxFit fit = regression.fit();
        return new ModelFit(
                switch (fit.convergence()) {
                    case CONVERGED -> ModelFit.Ending.CONVERGED;
                    case MONOTONE_LIKELIHOOD -> ModelFit.Ending.SEPARATED;
                    case NO_EVENTS -> ModelFit.Ending.CONSTANT;
                    case NOT_CONVERGED -> ModelFit.Ending.NOT_CONVERGED;
                },
                false,
                () -> fit.coefficients().orElse(null),
                fit.infinite(),
                fit.logLikelihood(),
                fit.rank(),
                fit.size(),
                fit.events(),
                () -> fit.concordance()
                        .map(Concordance::estimate)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                () -> fit.proportionalHazards(ProportionalHazards.Clock.KAPLAN_MEIER));
    }

    /** Whether it happened, and the hazard gathered until then (White and Royston 2009). */
    @Override
    public List<Incomplete> predictors(int[] rows) {
        KaplanMeier curve = KaplanMeier.of(days(rows), deaths(rows));
        double[] hazard = Arrays.stream(days(rows))
                .map(day -> curve.at(day).map(point -> point.cumulativeHazard()).orElse(0.0))
                .toArray();
        double[] died =
                Arrays.stream(rows).mapToDouble(row -> isEvent(row) ? 1 : 0).toArray();
        return List.of(
                new Incomplete("outcome", Incomplete.Kind.BINARY, died),
                new Incomplete("hazard", Incomplete.Kind.NUMERIC, hazard));
    }

    FollowUp followUp(int[] rows, boolean[] inA) {
        int[] group = Arrays.stream(rows).map(row -> inA[row] ? 0 : 1).toArray();
        return FollowUp.grouped(days(rows), deaths(rows), group, 2);
    }

    private AtRisk atRisk(int[] rows) {
        return AtRisk.of(days(rows), deaths(rows));
    }

    double[] days(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(times::time)
                .mapToDouble(FollowUpTime::days)
                .toArray();
    }

    private boolean[] deaths(int[] rows) {
        boolean[] deaths = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            deaths[i] = isEvent(rows[i]);
        }
        return deaths;
    }
}
