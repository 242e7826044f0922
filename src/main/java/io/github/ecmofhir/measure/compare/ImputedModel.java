package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.imputation.MultipleImputation;
import io.github.ecmofhir.statistics.imputation.PooledEstimate;
import io.github.ecmofhir.statistics.regression.Coefficient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The adjusted model on data of which what is missing of the covariates was imputed several times: fitted to each, and
 * pooled by Rubin's rules.
 */
final class ImputedModel {

    private static final String EXPOSURE = "exposure of the comparison";

    private ImputedModel() {}

    /**
     * The pooled ratio; without a number where a completed data set has none.
     *
     * @param rows those whose outcome is known
     */
    static Estimate of(
            ComparedGroups groups,
            ModelledOutcome outcome,
            Covariates covariates,
            int[] rows,
            ComparisonOptions options) {
        String name = "imputed-" + outcome.ratio();
        String model = outcome.model() + ", " + options.imputations() + " imputations";
        List<Incomplete> variables = new ArrayList<>(outcome.predictors(rows));
        variables.add(new Incomplete(EXPOSURE, Incomplete.Kind.BINARY, Covariates.exposure(rows, groups.inA())));
        int first = variables.size();
        covariates.all().forEach(covariate -> variables.add(covariate.incomplete(rows)));
        List<double[][]> completed = MultipleImputation.of(variables)
                .times(options.imputations())
                .seed(options.seed())
                .impute();
        double[] estimates = new double[completed.size()];
        double[] variances = new double[estimates.length];
        double freedom = Double.POSITIVE_INFINITY;
        for (int i = 0; i < estimates.length; i++) {
            var filled = filled(covariates, rows, completed.get(i), first);
            ModelFit fit = outcome.fit(rows, filled.design(rows, groups.inA()), null, null);
            Optional<Coefficient> exposure =
                    fit.ending() == ModelFit.Ending.CONVERGED ? fit.exposure() : Optional.empty();
            if (exposure.isEmpty()) {
                return Estimate.none(name, model);
            }
            estimates[i] = exposure.get().estimate();
            variances[i] = exposure.get().standardError() * exposure.get().standardError();
            freedom = Math.max(1, fit.n() - fit.rank());
        }
        var pooled = PooledEstimate.of(estimates, variances, freedom);
        var limits = pooled.interval(options.level());
        return new Estimate(
                name,
                Estimate.finite(Math.exp(pooled.estimate())),
                Estimate.finite(Math.exp(limits.lower())),
                Estimate.finite(Math.exp(limits.upper())),
                pooled.result().probability(),
                model);
    }

    private static Covariates filled(Covariates covariates, int[] rows, double[][] completed, int first) {
        List<Covariate> filled = new ArrayList<>();
        for (int i = 0; i < covariates.all().size(); i++) {
            Covariate covariate = covariates.all().get(i);
            double[] values = covariate.values().clone();
            double[] drawn = completed[first + i];
            IntStream.range(0, rows.length).forEach(row -> values[rows[row]] = drawn[row]);
            filled.add(covariate.with(values));
        }
        return new Covariates(filled);
    }
}
