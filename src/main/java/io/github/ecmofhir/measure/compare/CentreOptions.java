package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.problem.Problem;
import java.util.List;

/**
 * How centres shall be compared.
 *
 * @param outcome the event: a measure, a column or {@code column=value}
 * @param adjust covariates of the model that tells what to expect; empty to expect everybody's rate
 * @param references {@code column=value} that the other values of a covariate are compared with
 * @param cusumOddsRatio by how much the odds would have to grow for a chart to tell, above 1
 * @param cusumLimit above which a chart signals, above 0
 * @param series whether charts are told run by run
 * @param smallCell of fewer runs than that nothing is told but the name of their centre; 0 to tell everything. Whoever may
 *     see less than others is given a limit here, whatever was asked for
 * @param options of the outcome
 */
public record CentreOptions(
        String outcome,
        List<String> adjust,
        List<String> references,
        double cusumOddsRatio,
        double cusumLimit,
        boolean series,
        int smallCell,
        MeasureOptions options) {

    /** @throws Problem REQ_PARAMETER for what cannot be charted, or would tell of single runs what shall not be told */
    public CentreOptions {
        adjust = List.copyOf(adjust);
        references = List.copyOf(references);
        // Written so that NaN is refused as well
        if (!(cusumOddsRatio > 1 && Double.isFinite(cusumOddsRatio))) {
            throw Arguments.wrong(
                    "cusumOr",
                    "The odds ratio is " + cusumOddsRatio + ".",
                    "It is above 1: by how much the odds of the event would have to grow, e.g. 2.");
        }
        if (!(cusumLimit > 0 && Double.isFinite(cusumLimit))) {
            throw Arguments.wrong(
                    "cusumLimit", "The limit is " + cusumLimit + ".", "A chart signals above a limit, e.g. 4.5.");
        }
        if (smallCell < 0) {
            throw Arguments.wrong(
                    "smallCell", "The limit is " + smallCell + ".", "It is a number of runs, 0 for none.");
        }
        if (series && smallCell > 0) {
            throw Arguments.wrong(
                    "series",
                    "The series tells the outcome of single runs.",
                    "With smallCell nothing is told of fewer than " + smallCell + " runs.");
        }
    }

    /** Confidence level, 0 to 1. */
    public double level() {
        return options.level();
    }
}
