package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.EValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One outcome compared.
 *
 * @param outcome as it was asked for
 * @param groups the groups that the comparison is about: those matched, where groups are matched, else all
 * @param everybody all runs of both groups, where those matched are told first
 * @param estimates of all that was asked for, with covariates too
 * @param model with covariates, if one was fitted
 * @param eValue of the estimate that knows most covariates
 * @param adjustedP the p value of the test, made larger for the number of outcomes
 */
public record OutcomeComparison(
        String outcome,
        PlainComparison groups,
        Optional<PlainComparison> everybody,
        List<Estimate> estimates,
        Optional<FittedModel> model,
        Optional<EValue> eValue,
        List<ForestRow> forest,
        OptionalDouble adjustedP) {

    OutcomeComparison withAdjustedP(double pValue) {
        return new OutcomeComparison(
                outcome, groups, everybody, estimates, model, eValue, forest, OptionalDouble.of(pValue));
    }
}
