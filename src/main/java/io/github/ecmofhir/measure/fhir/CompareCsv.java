package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.BalanceRow;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.compare.Estimate;
import io.github.ecmofhir.measure.compare.GroupFigures;
import io.github.ecmofhir.measure.compare.MatchedGroups;
import io.github.ecmofhir.measure.compare.OutcomeComparison;
import io.github.ecmofhir.measure.compare.PlainComparison;
import io.github.ecmofhir.measure.compare.WeightedGroups;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.statistics.causal.Balance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A comparison in long form, for programs: a line for each estimate, test, term of a model, level of a subgroup, covariate
 * of a balance, step of the flow and warning; numbers unrounded, what is not there empty.
 */
final class CompareCsv {

    static final List<String> HEAD = List.of(
            "part",
            "measure",
            "subgroup",
            "level",
            "nA",
            "eventsA",
            "missingA",
            "nB",
            "eventsB",
            "missingB",
            "name",
            "value",
            "lower",
            "upper",
            "pValue",
            "model",
            "text");
    private static final int WIDTH = HEAD.size();

    private final List<List<String>> lines = new ArrayList<>();

    private CompareCsv(Comparison comparison, AnswerBasis basis) {
        comparison
                .outcomes()
                .forEach(outcome -> outcome(outcome, comparison.options().level()));
        comparison.matching().ifPresent(this::matching);
        comparison.weighting().ifPresent(this::weighting);
        comparison
                .flow()
                .forEach(step -> add(line("flow")
                        .with("name", step.name())
                        .with("value", String.valueOf(step.remaining()))
                        .with("text", step.excluded() + " excluded")));
        for (Issue warning : comparison.warnings()) {
            add(line("warning").with("name", warning.code()).with("text", warning.sentence()));
        }
        basis.pairs()
                .forEach(pair -> add(line("basis").with("name", pair.get(0)).with("text", pair.get(1))));
    }

    /** The lines below the head. */
    static List<List<String>> lines(Comparison comparison, AnswerBasis basis) {
        return new CompareCsv(comparison, basis).lines;
    }

    private void outcome(OutcomeComparison outcome, double level) {
        for (Estimate estimate : outcome.estimates()) {
            // Models with covariates, weighted and imputed ones are of other runs
            Line line =
                    estimate.isOfGroupsAsTheyStand() ? groups(line("estimate"), outcome.groups()) : line("estimate");
            add(line.with("measure", outcome.outcome()).estimate(estimate));
        }
        test("test", outcome, outcome.groups());
        outcome.everybody().ifPresent(everybody -> {
            everybody
                    .estimates()
                    .forEach(estimate -> add(groups(line("crude"), everybody)
                            .with("measure", outcome.outcome())
                            .estimate(estimate)));
            test("crude-test", outcome, everybody);
        });
        outcome.model()
                .ifPresent(model -> model.terms()
                        .forEach(term -> add(line("term")
                                .with("measure", outcome.outcome())
                                .with("name", term.term())
                                .with("value", number(term.ratio()))
                                .with("lower", number(term.lowerRatio(level)))
                                .with("upper", number(term.upperRatio(level)))
                                .with("pValue", number(term.pValue()))
                                .with("model", model.name())
                                .with(
                                        "text",
                                        model.n() + " runs, " + model.events()
                                                + (model.events() == 1 ? " event" : " events")))));
        outcome.forest()
                .forEach(row -> add(groups(line("forest"), row.groupA(), row.groupB())
                        .with("measure", outcome.outcome())
                        .with("subgroup", row.subgroup())
                        .with("level", row.level())
                        .estimate(row.estimate())
                        .with(
                                "text",
                                row.interactionP().isPresent() ? "interaction P " + number(row.interactionP()) : "")));
    }

    private void test(String part, OutcomeComparison outcome, PlainComparison plain) {
        plain.test()
                .ifPresent(test -> add(groups(line(part), plain)
                        .with("measure", outcome.outcome())
                        .with("name", test.name())
                        .with("value", number(test.statistic()))
                        .with("pValue", number(test.pValue()))));
    }

    private void matching(MatchedGroups matching) {
        value("matching", "pairs", matching.pairs());
        value("matching", "unmatched", matching.unmatched());
        value("matching", "incomplete", matching.incomplete());
        balance("matching", matching.balance());
    }

    private void weighting(WeightedGroups weighting) {
        value("weighting", "incomplete", weighting.incomplete());
        value("weighting", "effectiveSizeA", weighting.effectiveA());
        value("weighting", "effectiveSizeB", weighting.effectiveB());
        balance("weighting", weighting.balance());
    }

    private void value(String part, String name, double value) {
        add(line(part).with("name", name).with("value", number(value)));
    }

    private void balance(String part, List<BalanceRow> balance) {
        balance.forEach(row -> {
            Balance told = row.balance();
            balance(part, row.covariate(), "smdBefore", told.before());
            balance(part, row.covariate(), "smdAfter", told.after());
            balance(part, row.covariate(), "smdAfterUnadjustedPooledSD", told.afterInUnitsBefore());
            balance(part, row.covariate(), "smdAfterTreatedSD", told.afterInTreatedUnits());
        });
    }

    private void balance(String part, String term, String name, OptionalDouble value) {
        add(line(part).with("level", term).with("name", name).with("value", number(value)));
    }

    private static Line groups(Line line, PlainComparison plain) {
        return groups(line, plain.groupA(), plain.groupB());
    }

    private static Line groups(Line line, GroupFigures a, GroupFigures b) {
        return group(group(line, a, "A"), b, "B");
    }

    private static Line group(Line line, GroupFigures figures, String group) {
        Line with = line.with("n" + group, String.valueOf(figures.n()))
                .with("missing" + group, String.valueOf(figures.missing()));
        figures.events().ifPresent(events -> with.with("events" + group, String.valueOf(events)));
        return with;
    }

    private void add(Line line) {
        lines.add(Arrays.asList(line.cells));
    }

    private static Line line(String part) {
        return new Line().with("part", part);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? ReportedFigure.exact(value).toString() : "";
    }

    /** A line that is filled by the names of its columns. */
    private static final class Line {

        private final String[] cells = new String[WIDTH];

        Line() {
            Arrays.fill(cells, "");
        }

        Line with(String column, String value) {
            cells[HEAD.indexOf(column)] = value;
            return this;
        }

        Line estimate(Estimate estimate) {
            return with("name", estimate.name())
                    .with("value", number(estimate.value()))
                    .with("lower", number(estimate.lower()))
                    .with("upper", number(estimate.upper()))
                    .with("pValue", number(estimate.pValue()))
                    .with("model", estimate.model());
        }
    }
}
