package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The groups' ratio of one outcome by models: adjusted, of matched runs, weighted, and with missing covariates filled in. */
final class OutcomeModels {

    private final ModelledOutcome outcome;
    private final ComparedGroups groups;
    private final ComparisonOptions options;
    private final ModelWarnings warnings;

    OutcomeModels(ModelledOutcome outcome, ComparedGroups groups, ComparisonOptions options, ModelWarnings warnings) {
        this.outcome = outcome;
        this.groups = groups;
        this.options = options;
        this.warnings = warnings;
    }

    Optional<FittedModel> adjust(Covariates adjusting, int[] known, List<Estimate> estimates) {
        if (adjusting.isEmpty()) {
            return Optional.empty();
        }
        String name = "adjusted-" + outcome.ratio();
        int[] rows = adjusting.complete(known);
        var design = adjusting.design(rows, groups.inA());
        boolean fitted =
                !warnings.oneGroup(outcome, rows, groups) && warnings.enoughEvents(outcome, rows, design.size());
        warnings.completeCases(
                outcome, rows.length, known.length, adjusting.missing(known), fitted, options.imputations() > 0);
        if (!fitted) {
            estimates.add(Estimate.none(name, outcome.model()));
            return Optional.empty();
        }
        ModelFit fit = outcome.fit(rows, design, null, null);
        warnings.collinear(outcome.label(), adjusting.constant(rows));
        warnings.fit(outcome, rows, design.size(), fit);
        String model = fit.penalised() ? "firth" : outcome.model();
        estimates.add(adjusted(name, model, fit, rows, design));
        warnings.proportional(fit);
        var coefficients = fit.coefficients();
        return coefficients == null
                ? Optional.empty()
                : Optional.of(new FittedModel(
                        model,
                        fit.n(),
                        fit.events(),
                        known.length - rows.length,
                        coefficients.all(),
                        fit.aliased(),
                        fit.discrimination()));
    }

    private Estimate adjusted(String name, String model, ModelFit fit, int[] rows, Design design) {
        Optional<Coefficient> exposure = fit.exposure();
        if (exposure.isEmpty()) {
            return Estimate.none(name, model);
        }
        Estimate byWald = Estimate.ratio(name, exposure.get(), options.level(), model);
        return options.profile() && fit.ending() == ModelFit.Ending.CONVERGED && outcome instanceof EventOutcome event
                ? event.profiled(byWald, rows, design, options.level())
                : byWald;
    }

    void match(MatchedGroups matched, List<Estimate> estimates) {
        Sample sample = matched.sample().known(outcome, groups.inA());
        int[] sets = sample.sets();
        if (sets == null || sample.rows().length == 0) {
            return;
        }
        int[] rows = sample.rows();
        String clustered = "matched-" + outcome.ratio();
        String errors = outcome.model() + ", errors by matched set";
        String name = "conditional-" + outcome.ratio();
        String model = outcome.model() + " within matched sets";
        int before = estimates.size();
        if (warnings.constant(outcome, rows, "matched runs")) {
            estimates.add(Estimate.none(clustered, errors));
            estimates.add(Estimate.none(name, model));
            return;
        }
        Design exposure = Covariates.exposureAlone(rows, groups.inA());
        estimates.add(estimate(clustered, errors, outcome.fit(rows, exposure, setWeights(sample), sets)));
        estimates.add(outcome.within(sample, groups.inA())
                .map(found -> Estimate.ratio(name, found, options.level(), model))
                .orElse(Estimate.none(name, model)));
        warnings.untold(outcome, "matched runs", estimates.subList(before, estimates.size()));
    }

    /** The controls of one run together weigh as much as it; null for pairs, where all weigh the same. */
    private double @Nullable [] setWeights(Sample sample) {
        int[] sets = sample.sets();
        if (sets == null) {
            return null;
        }
        int[] controls = new int[Arrays.stream(sets).max().orElse(-1) + 1];
        for (int i = 0; i < sets.length; i++) {
            controls[sets[i]] += groups.inA()[sample.rows()[i]] ? 0 : 1;
        }
        return Arrays.stream(controls).allMatch(count -> count <= 1)
                ? null
                : IntStream.range(0, sets.length)
                        .mapToDouble(i -> groups.inA()[sample.rows()[i]] ? 1 : 1.0 / controls[sets[i]])
                        .toArray();
    }

    void weigh(WeightedGroups weighted, List<Estimate> estimates) {
        int[] places = IntStream.range(0, weighted.rows().length)
                .filter(place -> outcome.isKnown(weighted.rows()[place]))
                .toArray();
        int[] rows = Arrays.stream(places).map(place -> weighted.rows()[place]).toArray();
        double[] weights = Arrays.stream(places)
                .mapToDouble(place -> weighted.weights()[place])
                .toArray();
        String name = "weighted-" + outcome.ratio();
        String model = "weighted, " + ComparisonCodes.of(weighted.options().target());
        if (warnings.constant(outcome, rows, "weighted runs")) {
            estimates.add(Estimate.none(name, model));
            return;
        }
        if (outcome instanceof EventOutcome event) {
            estimates.add(WeightedRisks.of(event, rows, weights, groups.inA(), options.level(), model));
        }
        Design exposure = Covariates.exposureAlone(rows, groups.inA());
        Estimate ratio = estimate(name, model, outcome.fit(rows, exposure, weights, null));
        estimates.add(ratio);
        warnings.untold(outcome, "weighted runs", List.of(ratio));
    }

    void impute(Covariates adjusting, int[] known, List<Estimate> estimates) {
        if (options.imputations() > 0 && !adjusting.isEmpty()) {
            Estimate imputed = ImputedModel.of(groups, outcome, adjusting, known, options);
            estimates.add(imputed);
            if (imputed.value().isEmpty()) {
                warnings.notImputed(outcome);
            } else {
                warnings.extrapolated(outcome, adjusting.ofOneGroup(known, groups.inA()));
            }
        }
    }

    private Estimate estimate(String name, String model, ModelFit fit) {
        return fit.ending() == ModelFit.Ending.CONVERGED
                ? fit.exposure()
                        .map(found -> Estimate.ratio(name, found, options.level(), model))
                        .orElse(Estimate.none(name, model))
                : Estimate.none(name, model);
    }
}
