package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.RocArea;
import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.regression.AtRisk;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.CoxRegression;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import io.github.ecmofhir.statistics.regression.ProfileLikelihood;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run had or had not.
 *
 * @param event who had it; says nothing where it is not known
 * @param known who was asked, and answered
 * @param outside whom the question does not concern, or not yet
 */
record EventOutcome(String label, boolean[] event, boolean[] known, boolean[] outside) implements ModelledOutcome {

    @Override
    public boolean isKnown(int row) {
        return known[row];
    }

    @Override
    public boolean isOutside(int row) {
        return outside[row];
    }

    @Override
    public boolean isEvent(int row) {
        return event[row];
    }

    @Override
    public String ratio() {
        return "odds-ratio";
    }

    @Override
    public String model() {
        return "logistic";
    }

    @Override
    public ModelFit fit(int[] rows, Design design, double @Nullable [] weights, int @Nullable [] cluster) {
        boolean[] events = at(rows);
        LogisticRegression regression = LogisticRegression.of(design, events);
        LogisticFit fit = (weights == null ? regression : regression.weighted(weights)).fit();
        return switch (fit.convergence()) {
            case CONVERGED ->
                model(
                        ModelFit.Ending.CONVERGED,
                        weights == null && cluster == null
                                ? fit.coefficients().orElseThrow()
                                : fit.robust(cluster).orElseThrow(),
                        fit,
                        events);
            case COMPLETE_SEPARATION, QUASI_SEPARATION ->
                model(
                        ModelFit.Ending.SEPARATED,
                        weights == null && cluster == null
                                ? regression.firth().coefficients().orElse(null)
                                : null,
                        fit,
                        events);
            case CONSTANT_OUTCOME -> model(ModelFit.Ending.CONSTANT, null, fit, events);
            case NOT_CONVERGED -> model(ModelFit.Ending.NOT_CONVERGED, null, fit, events);
        };
    }

    /** An adjusted odds ratio with limits that follow the likelihood, where it has them on both sides. */
    Estimate profiled(Estimate byWald, int[] rows, Design design, double level) {
        return ProfileLikelihood.limits(LogisticRegression.of(design, at(rows)).fit(), Covariates.EXPOSURE, level)
                .map(limits -> new Estimate(
                        byWald.name(),
                        byWald.value(),
                        Estimate.finite(limits.lower()),
                        Estimate.finite(limits.upper()),
                        byWald.pValue(),
                        byWald.model() + ", profile likelihood"))
                .orElse(byWald);
    }

    /** Conditional logistic regression: of each set it is given how many had the event, and asked who. */
    @Override
    public ModelFit within(int[] rows, Design design, int[] set) {
        double[] once = new double[rows.length];
        Arrays.fill(once, 1);
        int sets = Arrays.stream(set).max().orElse(-1) + 1;
        return TimeOutcome.fit(CoxRegression.of(AtRisk.of(once, at(rows)).stratified(set, sets), design));
    }

    @Override
    public List<Incomplete> predictors(int[] rows) {
        double[] values =
                Arrays.stream(rows).mapToDouble(row -> event[row] ? 1 : 0).toArray();
        return List.of(new Incomplete("outcome", Incomplete.Kind.BINARY, values));
    }

    private boolean[] at(int[] rows) {
        boolean[] events = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            events[i] = event[rows[i]];
        }
        return events;
    }

    private static ModelFit model(
            ModelFit.Ending ending, @Nullable Coefficients coefficients, LogisticFit fit, boolean[] events) {
        boolean fitted = ending == ModelFit.Ending.CONVERGED;
        return new ModelFit(
                ending,
                coefficients,
                fit.infinite(),
                -fit.deviance() / 2,
                fit.rank(),
                fit.size(),
                fit.events(),
                fitted ? RocArea.of(fit.probabilities(), events).estimate() : OptionalDouble.empty());
    }
}
