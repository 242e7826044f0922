package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.statistics.Calibration;
import io.github.ecmofhir.statistics.RocArea;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Design;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How likely the event was for each run by what is known of it: a logistic regression.
 *
 * @param fitted its terms
 * @param risks the probability of the event by run, together as many as there were events
 * @param brier the mean squared distance of risk and event
 * @param hosmerLemeshow whether risks and events agree, in ten groups
 */
public record RiskModel(FittedModel fitted, double[] risks, OptionalDouble brier, TestResult hosmerLemeshow) {

    private static final int GROUPS = 10;

    /** Beyond it a logit is that of 0 or 1. */
    private static final double MOST = 750;

    /** After so many not even the last digit of what is between changes. */
    private static final int HALVINGS = 100;

    /** As good as none, but events can be divided by it. */
    private static final double LEAST = 1e-100;

    /**
     * Empty where no model could be fitted, which the warnings tell.
     *
     * @param rows that lack neither the outcome nor a covariate
     * @param incomplete how many were left out as they lack a covariate
     */
    static Optional<RiskModel> of(
            EventOutcome outcome, Covariates covariates, int[] rows, int incomplete, ModelWarnings warnings) {
        boolean[] event = outcome.at(rows);
        int events = ComparedGroups.count(event);
        Design design = covariates.design(rows);
        if (!warnings.enoughEvents(outcome, rows, design.size())) {
            return Optional.empty();
        }
        ModelFit fit = outcome.fit(rows, design, null, null);
        warnings.fit(outcome, rows, design.size(), fit);
        Coefficients coefficients = fit.coefficients();
        if (coefficients == null) {
            return Optional.empty();
        }
        boolean penalised = fit.ending() == ModelFit.Ending.SEPARATED;
        double[] logits = coefficients.predict(design);
        double[] risks = risks(logits, penalised ? shift(logits, events) : 0);
        Calibration calibration = Calibration.of(risks, event);
        return Optional.of(new RiskModel(
                new FittedModel(
                        penalised ? "firth" : outcome.model(),
                        fit.n(),
                        fit.events(),
                        incomplete,
                        coefficients.all(),
                        fit.aliased(),
                        RocArea.of(risks, event).estimate()),
                risks,
                calibration.brierScore(),
                calibration.hosmerLemeshow(GROUPS)));
    }

    /**
     * What is to be added to the logits so that risks add up to the events: those of a penalised likelihood lie nearer to
     * one half (Puhr et al. 2017).
     */
    private static double shift(double[] logits, int events) {
        double widest = Arrays.stream(logits).map(Math::abs).max().orElse(0) + MOST;
        double low = -widest;
        double high = widest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (Arrays.stream(risks(logits, middle)).sum() < events) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] risks(double[] logits, double shift) {
        return Arrays.stream(logits)
                .map(logit -> Math.max(LEAST, 1 / (1 + Math.exp(-logit - shift))))
                .toArray();
    }
}
