package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How far models of an outcome can be trusted, those of subgroups included. */
final class ModelWarnings extends ComparisonWarnings {

    private static final int ENOUGH_EVENTS = 10;
    private static final String FEW_EVENTS =
            "Below " + ENOUGH_EVENTS + " for each term coefficients are biased and their limits too narrow.";
    private static final double SIGNIFICANT = 0.05;
    private static final double MANY_LEAVING = 0.20;
    private static final int MANY_SUBGROUPS = 5;

    ModelWarnings(List<Issue> all) {
        super(all);
    }

    /**
     * Whether everybody had the event, or nobody.
     *
     * @param runs what the rows are, in words
     */
    boolean constant(ModelledOutcome outcome, int[] known, String runs) {
        int events = outcome.events(known);
        boolean constant = events == 0 || outcome instanceof EventOutcome && events == known.length;
        if (constant) {
            warn(
                    ProblemCode.OUTCOME_CONSTANT,
                    outcome.label(),
                    known.length == 0
                            ? "The outcome is known of nobody."
                            : (events == 0 ? "Nobody" : "Everybody") + " of " + known.length + " " + runs
                                    + " had the outcome.",
                    "What does not vary cannot be explained, and no model is fitted to them.",
                    "Choose another outcome, or a larger cohort.");
        }
        return constant;
    }

    /**
     * Ratios that are not told, and those that are told without limits.
     *
     * @param runs what they are of, in words
     */
    void untold(ModelledOutcome outcome, String runs, List<Estimate> estimates) {
        List<String> none = estimates.stream()
                .filter(estimate -> estimate.value().isEmpty())
                .map(Estimate::name)
                .toList();
        List<String> unsure = estimates.stream()
                .filter(estimate ->
                        estimate.value().isPresent() && estimate.lower().isEmpty())
                .map(Estimate::name)
                .toList();
        if (!none.isEmpty()) {
            warn(
                    ProblemCode.RATIO_UNTOLD,
                    outcome.label(),
                    "Of the " + runs + " there is no " + names(none) + ".",
                    "One of the groups has nobody with the event, or only such, or no set differs within.",
                    "Read the counts, or choose a larger cohort.");
        }
        if (!unsure.isEmpty()) {
            warn(
                    ProblemCode.RATIO_UNTOLD,
                    outcome.label(),
                    "Of the " + runs + " the " + names(unsure) + " has no limits.",
                    "The sets do not differ, or there is but one, so nothing tells how sure the ratio is.",
                    "Read the counts, or choose a larger cohort.");
        }
    }

    void notImputed(ModelledOutcome outcome) {
        warn(
                ProblemCode.NOT_CONVERGED,
                outcome.label(),
                "With the missing covariates filled in, a model had no finite ratio of the groups.",
                "No imputed ratio is told, as it would be of some of the completed data only.",
                "Adjust for fewer covariates, or choose a larger cohort.");
    }

    /** Covariates that are known of nobody in a group, and imputed there all the same. */
    void extrapolated(ModelledOutcome outcome, List<String> covariates) {
        if (!covariates.isEmpty()) {
            warn(
                    ProblemCode.COVARIATES_COLLINEAR,
                    outcome.label(),
                    names(covariates) + (covariates.size() == 1 ? " is" : " are") + " known of nobody in one group.",
                    "What is imputed there is drawn from the other group, as if the groups were alike in it.",
                    "Leave it out.");
        }
    }

    /** Whether covariates are known of one group only. */
    boolean oneGroup(ModelledOutcome outcome, int[] rows, ComparedGroups groups) {
        int inA = groups.sizeOfA(rows);
        boolean one = inA == 0 || inA == rows.length;
        if (one) {
            warn(
                    ProblemCode.COVARIATES_COLLINEAR,
                    outcome.label(),
                    rows.length == 0
                            ? "No run has all covariates."
                            : "All " + rows.length + " runs that have all covariates are in group "
                                    + (inA == 0 ? groups.labelB() : groups.labelA()) + ".",
                    "There is nothing to compare them with, so no model was fitted.",
                    "Leave out the covariate that only one group has.");
        }
        return one;
    }

    /** Whether a model may be fitted at all. */
    boolean enoughEvents(ModelledOutcome outcome, int[] rows, int terms) {
        int fewer = outcome.limiting(rows);
        boolean enough = fewer >= terms;
        if (!enough) {
            warn(
                    ProblemCode.MORE_TERMS_THAN_EVENTS,
                    outcome.label(),
                    "The model has " + count(terms, "term") + ", and of " + count(rows.length, "complete run") + " "
                            + fewer + (fewer == outcome.events(rows) ? " had the event." : " did not have the event."),
                    "A model with more terms than events follows chance, so none was fitted.",
                    "Adjust for fewer covariates, or choose a larger cohort.");
        }
        return enough;
    }

    /** @param terms those that the model was asked for */
    void fit(ModelledOutcome outcome, int[] rows, int terms, ModelFit fit) {
        eventsPerTerm(outcome, rows, terms - fit.aliased().size());
        collinear(outcome.label(), fit.aliased());
        if (fit.ending() == ModelFit.Ending.SEPARATED) {
            warn(
                    ProblemCode.SEPARATION,
                    outcome.label(),
                    "Outcomes are separated by " + names(fit.infinite()) + ": "
                            + (fit.infinite().size() == 1 ? "its coefficient is" : "their coefficients are")
                            + " infinite.",
                    separated(fit),
                    fit.infinite().equals(List.of(Covariates.EXPOSURE))
                            ? "Read counts and the exact test, or choose a larger cohort."
                            : "Leave out the covariate, or join its rare levels.");
        }
        if (fit.ending() == ModelFit.Ending.NOT_CONVERGED) {
            warn(
                    ProblemCode.NOT_CONVERGED,
                    outcome.label(),
                    "The model found no maximum.",
                    "No ratio is estimated.",
                    "Adjust for fewer covariates.");
        }
    }

    private void eventsPerTerm(ModelledOutcome outcome, int[] rows, int terms) {
        int fewer = outcome.limiting(rows);
        if (isFew(fewer, terms)) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "There are " + String.format(Locale.ROOT, "%.1f", (double) fewer / terms) + " events for each of "
                            + count(terms, "term") + ".",
                    FEW_EVENTS,
                    "Adjust for fewer covariates.");
        }
    }

    private static String separated(ModelFit fit) {
        if (fit.tellsExposure()) {
            return "The ratio of the groups is finite all the same, and told.";
        }
        return fit.penalised() && fit.coefficients() != null
                ? "The estimates are those of Firth's penalised likelihood."
                : "No ratio is estimated.";
    }

    void collinear(String where, List<String> aliased) {
        if (!aliased.isEmpty()) {
            warn(
                    ProblemCode.COVARIATES_COLLINEAR,
                    where,
                    names(aliased)
                            + (aliased.size() == 1 ? " is constant, or says" : " are constant, or say")
                            + " nothing that earlier terms do not say.",
                    (aliased.size() == 1 ? "It has" : "They have") + " no coefficient; the others are as without "
                            + (aliased.size() == 1 ? "it." : "them."),
                    "Leave out what is constant here, or a sum of others.");
        }
    }

    void completeCases(
            ModelledOutcome outcome,
            int complete,
            int known,
            Map<String, Integer> missing,
            boolean fitted,
            boolean imputed) {
        String adjusted = fitted
                ? "The adjusted model is of the " + complete + " complete runs"
                : "No adjusted model was fitted to the " + complete + " complete runs";
        completeCases(
                outcome,
                complete,
                known,
                missing,
                adjusted
                        + (imputed
                                ? "; the imputed one is of all " + known + "."
                                : fitted ? ", who may differ from the others." : "."),
                !fitted
                        ? "Adjust for fewer covariates, or send what is missing."
                        : imputed ? "Read both." : "Compare it with impute=20.");
    }

    /** Nothing where no run lacks a covariate. */
    void completeCases(
            ModelledOutcome outcome,
            int complete,
            int known,
            Map<String, Integer> missing,
            String needed,
            String mend) {
        if (complete < known) {
            warn(
                    ProblemCode.COMPLETE_CASES,
                    outcome.label(),
                    (known - complete) + " of " + known + " runs lack a covariate: "
                            + missing.entrySet().stream()
                                    .map(each -> each.getKey() + " " + each.getValue())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    needed,
                    mend);
        }
    }

    void proportional(ModelFit fit) {
        fit.proportional().get().ifPresent(tests -> {
            List<String> changing = tests.terms().stream()
                    .filter(term -> term.result().probability().orElse(1) < SIGNIFICANT)
                    .map(term ->
                            term.term() + " (P " + p(term.result().probability().getAsDouble()) + ")")
                    .toList();
            if (!changing.isEmpty()) {
                warn(
                        ProblemCode.HAZARDS_NOT_PROPORTIONAL,
                        TimeOutcome.LABEL,
                        "The hazard ratio of " + names(changing) + " changes with time.",
                        "One ratio for all times is an average that depends on how long was followed.",
                        "Compare survival at given days, or set horizonDays or landmarkHours.");
            }
        });
    }

    void leaving(TimeOutcome outcome, int[] known) {
        long censored =
                Arrays.stream(known).filter(row -> !outcome.isEvent(row)).count();
        long leaving = Arrays.stream(known).filter(outcome::leftAtDischarge).count();
        if (leaving > MANY_LEAVING * censored) {
            warn(
                    ProblemCode.INFORMATIVE_CENSORING,
                    TimeOutcome.LABEL,
                    leaving + " of " + censored + " censored leave follow-up at discharge (informative-censoring).",
                    "Models of hazards assume that those who leave fare like those who stay; patients who go home fare"
                            + " better.",
                    "Send vital status after discharge, or compare in-hospital mortality.");
        }
    }

    void subgroups(int looks) {
        if (looks > MANY_SUBGROUPS) {
            warn(
                    ProblemCode.SUBGROUPS_MANY,
                    "forest",
                    looks + " subgroups are looked at.",
                    "With 5 in 100 tests significant by chance, one of " + looks + " is with a probability of "
                            + Math.round(100 * (1 - Math.pow(1 - SIGNIFICANT, looks))) + " %.",
                    "Believe an interaction that was expected beforehand, or that another registry confirms.");
        }
    }

    /** @param levels those whose model has few events, in words; none where all have enough */
    void fewEvents(ModelledOutcome outcome, Stratifier subgroup, List<String> levels) {
        if (!levels.isEmpty()) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "Of `" + subgroup + "` these levels have few events for the terms of their model: "
                            + String.join(", ", levels) + ".",
                    FEW_EVENTS,
                    "Adjust for fewer covariates, or join levels.");
        }
    }

    /**
     * The test of an interaction over levels with few events.
     *
     * @param few how many of the levels have
     */
    void sparseInteraction(ModelledOutcome outcome, Stratifier subgroup, long few, int levels) {
        if (few > 0) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "The interaction with `" + subgroup + "` is tested over " + levels + " levels, of which " + few
                            + (few == 1 ? " has" : " have") + " fewer than " + ENOUGH_EVENTS + " events.",
                    "Its P is too small then: sparse levels seem to differ more often than they do.",
                    "Join levels.");
        }
    }

    /** @param levels those without a ratio, while others have one; none where all have one */
    void levelsUntold(ModelledOutcome outcome, Stratifier subgroup, List<String> levels) {
        if (!levels.isEmpty()) {
            warn(
                    ProblemCode.SUBGROUP_EMPTY,
                    outcome.label(),
                    "Of `" + subgroup + "` no ratio is told at: " + String.join(", ", levels) + ".",
                    "There a group has nobody, nobody with the event or only such, or the model has fewer events than"
                            + " terms.",
                    "Read counts, adjust for fewer covariates, or join levels.");
        }
    }

    static boolean isFew(int events, int terms) {
        return events < ENOUGH_EVENTS * terms;
    }

    /** A subgroup that divides nobody, or as the groups themselves are divided. */
    void subgroupEmpty(Stratifier subgroup, int levels) {
        warn(
                ProblemCode.SUBGROUP_EMPTY,
                "forest",
                levels == 0
                        ? "`" + subgroup + "` has no value in the runs compared."
                        : levels == 1
                                ? "`" + subgroup + "` has one value in the runs compared."
                                : "At no level of `" + subgroup
                                        + "` do both groups have runs with the event and without.",
                "A subgroup is compared with others, and at each level group with group.",
                "Choose another column, or bands of it.");
    }

    void notModelled(Outcome outcome) {
        warn(
                ProblemCode.OUTCOME_NOT_MODELLED,
                outcome.label(),
                "`" + outcome.label() + "` is a quantity.",
                "Quantities are compared crude and matched; models are of events and of times.",
                "Compare an event, as a threshold of it, or ask for matched groups.");
    }

    private static String p(double value) {
        return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }
}
