package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the reader of the figures must know before he believes them. */
public final class Warnings {

    private static final double MANY_MISSING = 0.05;
    private static final double MANY_LEAVING = 0.20;

    private Warnings() {}

    /** For status at a day: where more than 5 % are unknown it is known mostly of the dead. */
    public static List<Issue> of(MeasureResult result, Evaluation evaluation) {
        List<Issue> warnings = new ArrayList<>();
        for (FigureResult figure : result.figures()) {
            // Where nobody is known, nothing depends on the outcome: the figure is simply empty.
            if (result.measure().isStatusAtDay()
                    && figure.tally().denominator() > 0
                    && figure.tally().missingShare() > MANY_MISSING) {
                warnings.add(
                        result.measure() == EcmoMeasure.SURVIVAL_AT_DAY
                                ? statusUnknown(figure, evaluation)
                                : membershipUnknown(result.measure(), figure));
            }
            if (result.measure() == EcmoMeasure.COMPLICATION_ITEM) {
                items(figure.codes().get(0).code(), figure.tally(), evaluation.cohort())
                        .ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** For rates. */
    public static List<Issue> of(List<RateResult> rates, Evaluation evaluation) {
        return rates.stream()
                .flatMap(
                        rate -> items(rate.code().code(), rate.tally().answers().tally(), evaluation.cohort()).stream())
                .toList();
    }

    /** For figures of a frozen cohort: whether all its runs are still there. */
    public static List<Issue> of(Cohort cohort) {
        int gone = cohort.membersGone();
        return cohort
                .members()
                .filter(members -> gone > 0)
                .map(members -> Issue.warning(
                        ProblemCode.MEMBERS_GONE,
                        Place.parameter("cohort"),
                        gone + " of the " + members.runs().size() + " runs of " + members.cohort()
                                + (cohort.asOf().isPresent()
                                        ? " were not stored at that moment"
                                        : " are no longer stored")
                                + ", or were entered in error.",
                        "The figures are of those that are there.",
                        "Ask with asOf, a moment when all were there, for the figures as they were."))
                .stream()
                .toList();
    }

    /** For curves: whoever leaves follow-up at discharge is healthier than those who stay. */
    public static List<Issue> of(SurvivalComparison survival, Cohort cohort) {
        List<Issue> warnings = new ArrayList<>();
        boolean informative = survival.curves().stream().anyMatch(curve -> curve.leavingAtDischarge() > MANY_LEAVING);
        if (informative) {
            warnings.add(Issue.warning(
                    ProblemCode.INFORMATIVE_CENSORING,
                    Place.element("curve"),
                    "More than 20 % of the censored leave follow-up at discharge (informative-censoring).",
                    "Kaplan-Meier assumes that those who leave fare like those who stay; patients who go home fare"
                            + " better, so the curve is too low.",
                    "Send vital status after discharge, or read the proportions."));
        }
        int notFollowed =
                survival.curves().stream().mapToInt(SurvivalCurve::notFollowed).sum();
        if (notFollowed > 0) {
            warnings.add(Issue.warning(
                    ProblemCode.NOT_FOLLOWED,
                    Place.element("curve"),
                    notFollowed + " of " + cohort.size()
                            + " runs have no time of death or last contact that could be counted from the origin.",
                    "They are in no curve.",
                    "Send a vital status with its time."));
        }
        return warnings;
    }

    /** For tables: those of their cohort, and where a rough test stands in for an exact one. */
    public static List<Issue> of(Characteristics table) {
        List<Issue> warnings = new ArrayList<>(of(table.cohort()));
        List<String> approximated = table.approximated();
        if (!approximated.isEmpty()) {
            warnings.add(Issue.warning(
                    ProblemCode.EXACT_TEST_TOO_LARGE,
                    Place.element(String.join(", ", approximated)),
                    "An expected count is below 5, and there are too many tables for the exact test.",
                    "The p value is that of the chi-squared test and rough.",
                    "Take fewer strata, or leave out rare values by a filter."));
        }
        return warnings;
    }

    private static Issue statusUnknown(FigureResult figure, Evaluation evaluation) {
        Tally tally = figure.tally();
        int all = tally.denominator() + tally.missing();
        return Issue.warning(
                ProblemCode.STATUS_DEPENDS_ON_OUTCOME,
                place(EcmoMeasure.SURVIVAL_AT_DAY, figure),
                "Status is unknown for " + tally.missing() + " of " + all + " runs (status-known-depends-on-outcome).",
                "Deaths become known without follow-up and survivors do not. If all unknown were dead it would be "
                        + share(tally.numerator(), all) + ", if all were alive "
                        + share(tally.numerator() + tally.missing(), all) + "." + estimate(figure, evaluation),
                "Send vital status at or after that day.");
    }

    /** Of a figure on a condition there are no bounds: some of the unknown may not belong to it at all. */
    private static Issue membershipUnknown(EcmoMeasure measure, FigureResult figure) {
        Tally tally = figure.tally();
        int all = tally.denominator() + tally.missing();
        return Issue.warning(
                ProblemCode.STATUS_DEPENDS_ON_OUTCOME,
                place(measure, figure),
                "Of " + tally.missing() + " of " + all + " runs it is unknown whether they belong here, or whether they"
                        + " lived on that day (status-known-depends-on-outcome).",
                "Deaths become known without follow-up and survivors do not.",
                "Send how support and the stay ended, and vital status at or after that day.");
    }

    private static Place place(EcmoMeasure measure, FigureResult figure) {
        return Place.element(measure.code() + " "
                + figure.codes().get(figure.codes().size() - 1).code());
    }

    private static String estimate(FigureResult figure, Evaluation evaluation) {
        int day = Integer.parseInt(figure.codes().get(0).code().substring("day-".length()));
        var survival = evaluation.curve().estimate().survival(day);
        return survival.isEmpty()
                ? ""
                : " The Kaplan-Meier estimate is " + String.format(Locale.ROOT, "%.4f", survival.getAsDouble()) + ".";
    }

    /** For an item that is missing where its group is present; a group has none. */
    private static Optional<Issue> items(String item, Tally tally, Cohort cohort) {
        return tally.missing() > 0 && ComplicationFigures.knownOnlyWhereGroupAbsent(cohort, item)
                ? Optional.of(itemsUnknown(item, tally))
                : Optional.empty();
    }

    private static Issue itemsUnknown(String item, Tally tally) {
        return Issue.warning(
                ProblemCode.ITEMS_KNOWN_WHERE_ABSENT,
                Place.element("complication-item " + item),
                "The item is missing in " + tally.missing()
                        + " runs, among them those whose source knows only that something of its group happened.",
                "Where items are known only when the group is absent, the share is too low.",
                "Read the group's figure beside it.");
    }

    private static String share(int numerator, int denominator) {
        return numerator + "/" + denominator;
    }
}
