package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Stratifier;
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
                    "What does not vary cannot be explained, and no model is fitted.",
                    "Choose another outcome, or a larger cohort.");
        }
        return constant;
    }

    /** Whether the outcome is known of one group only. */
    boolean knownOfOneGroup(Outcome outcome, int[] known, ComparedGroups groups) {
        long inA = Arrays.stream(known).filter(row -> groups.inA()[row]).count();
        boolean one = known.length > 0 && (inA == 0 || inA == known.length);
        if (one) {
            warn(
                    ProblemCode.OUTCOME_CONSTANT,
                    outcome.label(),
                    "The outcome is known of nobody in group " + (inA == 0 ? groups.labelA() : groups.labelB()) + ".",
                    "There is nothing to compare the other group with.",
                    "Choose another outcome, or a larger cohort.");
        }
        return one;
    }

    /** Whether a group is a single run, of which errors that do not trust the model know nothing. */
    boolean groupOfOne(Outcome outcome, int[] rows, ComparedGroups groups) {
        long inA = Arrays.stream(rows).filter(row -> groups.inA()[row]).count();
        boolean single = Math.min(inA, rows.length - inA) < 2;
        if (single) {
            warn(
                    ProblemCode.WEIGHTS_EXTREME,
                    outcome.label(),
                    "A weighted group has fewer than two runs whose outcome is known.",
                    "Limits that do not trust the weights need two, so no weighted ratio is told.",
                    "Choose a larger cohort.");
        }
        return single;
    }

    /** Matched sets that lack the outcome of one side. */
    void setsBroken(Outcome outcome, Sample matched, boolean[] inA) {
        long all = sets(matched);
        long whole = sets(matched.known(outcome, inA));
        if (whole < all) {
            warn(
                    ProblemCode.SETS_BROKEN,
                    outcome.label(),
                    "Of " + (all - whole) + " of " + count(all, "matched set")
                            + " the outcome is known of one group only, or of nobody.",
                    "Matched runs are compared within their sets, so these count in no figure of matched groups.",
                    "Match runs whose outcome is known, by filter.");
        }
    }

    private static long sets(Sample sample) {
        int[] sets = sample.sets();
        return sets == null ? 0 : Arrays.stream(sets).distinct().count();
    }

    void notImputed(ModelledOutcome outcome) {
        warn(
                ProblemCode.NOT_CONVERGED,
                outcome.label(),
                "With the missing covariates filled in, a model had no finite ratio of the groups.",
                "No imputed ratio is told, as it would be of some of the completed data only.",
                "Adjust for fewer covariates, or choose a larger cohort.");
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
                    "The model has " + count(terms, "term") + ", and of " + count(n, "complete run") + " " + fewer
                            + (fewer == events ? " had the event." : " did not have the event."),
                    "A model with more terms than events follows chance, so none was fitted.",
                    "Adjust for fewer covariates, or choose a larger cohort.");
            return false;
        }
        if (fewer < ENOUGH_EVENTS * terms) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "There are " + String.format(Locale.ROOT, "%.1f", (double) fewer / terms) + " events for each of "
                            + count(terms, "term") + ".",
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

    void immortalTime(Exposure exposure, ComparedGroups groups) {
        double[] hours = exposure.hours(groups.cohort());
        int exposed = 0;
        int later = 0;
        for (int row = 0; row < hours.length; row++) {
            if (exposure.isExposed(groups, row)) {
                exposed++;
                later += hours[row] > 0 ? 1 : 0;
            }
        }
        if (later > 0) {
            warn(
                    ProblemCode.IMMORTAL_TIME,
                    exposure.label(groups),
                    later + " of " + exposed + " runs of group " + exposure.label(groups)
                            + " were exposed only after the start of the run (immortal time).",
                    "Who dies before cannot be exposed, so the exposed look better than they are.",
                    "Ask with landmarkHours, e.g. landmarkHours=48.");
        }
    }

    /** Groups of an exposure that may have begun at any time. */
    void exposureUnknown(ComparedGroups groups) {
        warn(
                ProblemCode.IMMORTAL_TIME,
                groups.labelA(),
                "When runs of group " + groups.labelA() + " or " + groups.labelB()
                        + " were exposed is known of both groups, or of neither.",
                "So nobody can be counted as not yet exposed, and the exposed may look better than they are.",
                "Compare runs that were exposed with runs that were not, or name the column that tells when"
                        + " (exposureStart).");
    }

    /** At a landmark. */
    void exposedAfter(String hours, int moved, Exposure exposure, ComparedGroups groups) {
        if (moved > 0) {
            warn(
                    ProblemCode.EXPOSED_AFTER_LANDMARK,
                    exposure.label(groups),
                    count(moved, "run") + " of group " + exposure.label(groups) + (moved == 1 ? " was" : " were")
                            + " exposed only after the landmark of "
                            + hours + " h.",
                    "They count as not exposed, in group " + exposure.otherLabel(groups) + ".",
                    "Compare several landmarks: a late one leaves out more deaths, an early one moves more runs.");
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
    void sparseLevels(ModelledOutcome outcome, Stratifier subgroup, List<String> levels) {
        if (!levels.isEmpty()) {
            warn(
                    ProblemCode.EVENTS_PER_VARIABLE,
                    outcome.label(),
                    "Of " + subgroup + " these levels have few events for the terms of their model: "
                            + String.join(", ", levels) + ".",
                    "Below " + ENOUGH_EVENTS
                            + " for each term coefficients are biased and their limits too narrow; below"
                            + " one none is told.",
                    "Adjust for fewer covariates, or join levels.");
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

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
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
