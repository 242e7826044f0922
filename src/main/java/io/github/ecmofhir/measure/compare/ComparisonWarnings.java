package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the reader of a comparison must know before he believes it, gathered on the way. */
final class ComparisonWarnings {

    private static final int ENOUGH_EVENTS = 10;
    private static final double SIGNIFICANT = 0.05;
    private static final double ALIKE = 0.1;
    private static final double MANY_LEAVING = 0.20;
    private static final double HEAVY = 10;
    private static final int MANY_SUBGROUPS = 5;

    private final List<Issue> all = new ArrayList<>();

    List<Issue> all() {
        return all.stream().distinct().toList();
    }

    /** Whether everybody had the event, or nobody. */
    boolean constant(ModelledOutcome outcome, int[] known) {
        long events = Arrays.stream(known).filter(outcome::isEvent).count();
        boolean constant = events == 0 || outcome instanceof EventOutcome && events == known.length;
        if (constant) {
            warn(
                    ProblemCode.OUTCOME_CONSTANT,
                    outcome.label(),
                    known.length == 0
                            ? "The outcome is known of nobody."
                            : (events == 0 ? "Nobody" : "Everybody") + " of " + known.length + " runs had the outcome.",
                    "What does not vary cannot be explained, and no ratio is estimated.",
                    "Choose another outcome, or a larger cohort.");
        }
        return constant;
    }

    /** Whether covariates are known of one group only. */
    boolean oneGroup(ModelledOutcome outcome, int[] rows, ComparedGroups groups) {
        long inA = Arrays.stream(rows).filter(row -> groups.inA()[row]).count();
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
    boolean enoughEvents(ModelledOutcome outcome, int events, int n, int terms) {
        int fewer = outcome instanceof EventOutcome ? Math.min(events, n - events) : events;
        if (fewer < terms) {
            warn(
                    ProblemCode.MORE_TERMS_THAN_EVENTS,
                    outcome.label(),
                    "The model has " + terms + " terms, and there are " + fewer
                            + (fewer == events ? " events" : " runs without the event") + " among " + n
                            + " complete runs.",
                    "A model with more terms than events follows chance, so none was fitted.",
                    "Adjust for fewer covariates, or choose a larger cohort.");
            return false;
        }
        if (fewer < ENOUGH_EVENTS * terms) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "There are " + String.format(Locale.ROOT, "%.1f", (double) fewer / terms) + " events for each of "
                            + terms + " terms.",
                    "Below " + ENOUGH_EVENTS + " coefficients are biased and their limits too narrow.",
                    "Adjust for fewer covariates.");
        }
        return true;
    }

    void fit(ModelledOutcome outcome, ModelFit fit) {
        collinear(outcome.label(), fit.aliased());
        if (fit.ending() == ModelFit.Ending.SEPARATED) {
            warn(
                    ProblemCode.SEPARATION,
                    outcome.label(),
                    "Outcomes are separated by " + names(fit.infinite()) + ": "
                            + (fit.infinite().size() == 1 ? "its coefficient is" : "their coefficients are")
                            + " infinite.",
                    separated(outcome, fit),
                    "Leave out the covariate, or join its rare levels.");
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

    private static String separated(ModelledOutcome outcome, ModelFit fit) {
        if (fit.tellsExposure()) {
            return "The ratio of the groups is finite all the same, and told.";
        }
        return outcome instanceof EventOutcome
                ? "The estimates are those of Firth's penalised likelihood."
                : "No ratio is estimated.";
    }

    void collinear(String where, List<String> aliased) {
        if (!aliased.isEmpty()) {
            warn(
                    ProblemCode.COVARIATES_COLLINEAR,
                    where,
                    names(aliased) + (aliased.size() == 1 ? " says" : " say")
                            + " nothing that earlier terms do not say.",
                    (aliased.size() == 1 ? "It has" : "They have") + " no coefficient; the others are as without "
                            + (aliased.size() == 1 ? "it." : "them."),
                    "Leave out what is constant here, or a sum of others.");
        }
    }

    void propensity(Propensity propensity) {
        boolean separated = propensity.fit().convergence() == LogisticFit.Convergence.COMPLETE_SEPARATION
                || propensity.fit().convergence() == LogisticFit.Convergence.QUASI_SEPARATION;
        warn(
                separated ? ProblemCode.SEPARATION : ProblemCode.NOT_CONVERGED,
                "matching",
                separated
                        ? "The groups are separated by "
                                + names(propensity.fit().infinite()) + "."
                        : "The propensity score could not be fitted.",
                "Some runs have no chance to be in the other group, so groups are neither matched nor weighted.",
                "Leave out the covariate, or the runs that could be in one group only.");
    }

    void matched(MatchedGroups matched, ComparedGroups groups) {
        if (matched.unmatched() > 0) {
            warn(
                    ProblemCode.UNMATCHED,
                    "matching",
                    matched.unmatched() + " of " + groups.sizeOfA() + " runs of group " + groups.labelA()
                            + " were not matched"
                            + (matched.incomplete() > 0
                                    ? "; " + matched.incomplete() + " runs lack a covariate."
                                    : "."),
                    "What is told of matched groups is told of those that found a match.",
                    "Take a wider caliper, or fewer covariates.");
        }
        imbalance("matching", matched.balance());
    }

    /** Tests for groups that were drawn apart, of runs that were matched. */
    void pairsIgnored(TestChoice test) {
        if (test != TestChoice.AUTO && test != TestChoice.MCNEMAR) {
            warn(
                    ProblemCode.MATCHING_IGNORED,
                    "test",
                    "Matched runs are tested by " + test.code() + ", as if they were not matched.",
                    "What pairs have in common is not taken into account.",
                    "Leave out test, or take mcnemar.");
        }
    }

    void weighted(WeightedGroups weighted, ComparedGroups groups) {
        double mean = Arrays.stream(weighted.weights()).average().orElse(1);
        if (weighted.largest() > HEAVY * mean) {
            warn(
                    ProblemCode.WEIGHTS_EXTREME,
                    "weighting",
                    "The largest weight is " + String.format(Locale.ROOT, "%.1f", weighted.largest() / mean)
                            + " times the mean; group " + groups.labelA() + " is worth "
                            + Math.round(weighted.effectiveA()) + " runs, group " + groups.labelB() + " "
                            + Math.round(weighted.effectiveB()) + ".",
                    "A few runs decide.",
                    "Trim the weights (trim=0.01), or ask for the overlap weights.");
        }
        imbalance("weighting", weighted.balance());
    }

    void completeCases(
            ModelledOutcome outcome, int complete, int known, Map<String, Integer> missing, int imputations) {
        completeCases(
                outcome,
                complete,
                known,
                missing,
                "The adjusted model is of the " + complete + " complete runs"
                        + (imputations > 0
                                ? "; the imputed one is of all " + known + "."
                                : ", who may differ from the others."),
                imputations > 0 ? "Read both." : "Compare it with impute=20.");
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

    void immortalTime(int exposedLater, ComparedGroups groups) {
        if (exposedLater > 0) {
            warn(
                    ProblemCode.IMMORTAL_TIME,
                    groups.labelA(),
                    exposedLater + " of " + groups.sizeOfA() + " runs of group " + groups.labelA()
                            + " were exposed only after the start of the run (immortal time).",
                    "Who dies before cannot be exposed, so the exposed look better than they are.",
                    "Ask with landmarkHours, e.g. landmarkHours=48.");
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

    void notModelled(Outcome outcome) {
        warn(
                ProblemCode.OUTCOME_NOT_MODELLED,
                outcome.label(),
                "`" + outcome.label() + "` is a quantity.",
                "Quantities are compared crude and matched; models are of events and of times.",
                "Compare an event, as a threshold of it, or ask for matched groups.");
    }

    private void imbalance(String where, List<BalanceRow> balance) {
        List<String> apart = balance.stream()
                .filter(row -> Math.abs(row.balance().after().orElse(0)) > ALIKE)
                .map(BalanceRow::covariate)
                .toList();
        if (!apart.isEmpty()) {
            warn(
                    ProblemCode.IMBALANCE,
                    where,
                    "Groups still differ by more than 0.1 standard deviations in " + names(apart) + ".",
                    "What groups differ in may explain what they are compared in.",
                    "Take a narrower caliper, or adjust for it as well.");
        }
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }

    private static String p(double value) {
        return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void warn(ProblemCode code, String where, String found, String needed, String mend) {
        all.add(Issue.warning(code, Place.element(where), found, needed, mend));
    }
}
