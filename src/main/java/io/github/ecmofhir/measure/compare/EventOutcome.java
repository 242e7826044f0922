package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.ConditionalOddsRatio;
import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.RocArea;
import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import io.github.ecmofhir.statistics.regression.ProfileLikelihood;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
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
        boolean plain = weights == null && cluster == null;
        return switch (fit.convergence()) {
            case CONVERGED ->
                model(
                        ModelFit.Ending.CONVERGED,
                        false,
                        () -> (plain ? fit.coefficients() : fit.robust(cluster)).orElseThrow(),
                        fit,
                        events);
            case COMPLETE_SEPARATION, QUASI_SEPARATION -> {
                Coefficients finite = plain ? finite(fit) : null;
                boolean penalised = plain && finite == null;
                yield model(
                        ModelFit.Ending.SEPARATED,
                        penalised,
                        () -> penalised ? regression.firth().coefficients().orElse(null) : finite,
                        fit,
                        events);
            }
            case CONSTANT_OUTCOME -> model(ModelFit.Ending.CONSTANT, false, () -> null, fit, events);
            case NOT_CONVERGED -> model(ModelFit.Ending.NOT_CONVERGED, false, () -> null, fit, events);
        };
    }

    /** Of separated outcomes the coefficients that stay finite, where that of the exposure does; else null. */
    private static @Nullable Coefficients finite(LogisticFit separated) {
        Optional<LogisticFit> fit = Optional.of(separated);
        while (fit.isPresent()) {
            LogisticFit each = fit.get();
            if (each.infinite().contains(Covariates.EXPOSURE)) {
                return null;
            }
            Coefficients found = each.coefficients().orElse(null);
            if (found != null) {
                return found.of(Covariates.EXPOSURE).isPresent() ? found : null;
            }
            fit = each.remainder();
        }
        return null;
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
    public Optional<Coefficient> within(Sample sample, boolean[] inA) {
        ContingencyTable[] tables =
                Arrays.stream(setTables(sample, inA)).map(ContingencyTable::of).toArray(ContingencyTable[]::new);
        return ConditionalOddsRatio.of(tables)
                .map(found -> new Coefficient(Covariates.EXPOSURE, found.logarithm(), found.standardError()));
    }

    /** For each matched set: group A and its controls down, event and no event across. */
    int[][][] setTables(Sample sample, boolean[] inA) {
        int[] sets = sample.sets();
        int[][][] tables = new int[sets == null ? 0 : Arrays.stream(sets).max().orElse(-1) + 1][2][2];
        for (int i = 0; sets != null && i < sets.length; i++) {
            int row = sample.rows()[i];
            tables[sets[i]][inA[row] ? 0 : 1][event[row] ? 0 : 1]++;
        }
        return Arrays.stream(tables)
                .filter(table -> table[0][0] + table[0][1] > 0)
                .toArray(int[][][]::new);
    }

    @Override
    public List<Incomplete> predictors(int[] rows) {
        double[] values =
                Arrays.stream(rows).mapToDouble(row -> event[row] ? 1 : 0).toArray();
        return List.of(new Incomplete("outcome", Incomplete.Kind.BINARY, values));
    }

    /** Which of some runs had it. */
    boolean[] at(int[] rows) {
        boolean[] events = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            events[i] = event[rows[i]];
        }
        return events;
    }

    private static ModelFit model(
            ModelFit.Ending ending,
            boolean penalised,
            Supplier<@Nullable Coefficients> coefficients,
            LogisticFit fit,
            boolean[] events) {
        boolean fitted = ending == ModelFit.Ending.CONVERGED;
        return new ModelFit(
                ending,
                penalised,
                coefficients,
                fit.infinite(),
                -fit.deviance() / 2,
                fit.rank(),
                fit.size(),
                fit.events(),
                () -> fitted ? RocArea.of(fit.probabilities(), events).estimate() : OptionalDouble.empty(),
                Optional::empty);
    }
}
