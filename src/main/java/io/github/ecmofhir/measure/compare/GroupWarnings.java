package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether groups can be compared: how they were made, matched and weighted. */
final class GroupWarnings extends ComparisonWarnings {

    private static final double ALIKE = 0.1;
    private static final double HEAVY = 10;

    GroupWarnings(List<Issue> all) {
        super(all);
    }

    /** Whether the outcome is known of one group only. */
    boolean knownOfOneGroup(Outcome outcome, int[] known, ComparedGroups groups) {
        int inA = groups.sizeOfA(known);
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
        int[] known = Arrays.stream(rows).filter(outcome::isKnown).toArray();
        int inA = groups.sizeOfA(known);
        boolean single = Math.min(inA, known.length - inA) < 2;
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

    /** @param where matching or weighting */
    void propensity(Propensity propensity, String where) {
        boolean separated = propensity.fit().convergence() == LogisticFit.Convergence.COMPLETE_SEPARATION
                || propensity.fit().convergence() == LogisticFit.Convergence.QUASI_SEPARATION;
        warn(
                separated ? ProblemCode.SEPARATION : ProblemCode.NOT_CONVERGED,
                where,
                separated
                        ? "The groups are separated by "
                                + names(propensity.fit().infinite()) + "."
                        : "The propensity score could not be fitted.",
                "Some runs have no chance to be in the other group, so there is no " + where + ".",
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
        if (weighted.incomplete() > 0) {
            warn(
                    ProblemCode.COMPLETE_CASES,
                    "weighting",
                    weighted.incomplete() + " of " + groups.size() + " runs lack a covariate of the propensity score.",
                    "What is told of weighted groups is told of the others.",
                    "Weight by covariates that all have, or send what is missing.");
        }
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
                "It cannot be told which group is the exposed one: the start of the exposure is known in both, or in"
                        + " neither.",
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
                    where.equals("matching")
                            ? "Take a narrower caliper, or adjust for it as well."
                            : "Adjust for it as well, or compare the overlap weights.");
        }
    }
}
