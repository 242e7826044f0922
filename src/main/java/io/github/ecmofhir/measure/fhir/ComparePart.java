package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.measure.compare.BalanceRow;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.compare.ComparisonCodes;
import io.github.ecmofhir.measure.compare.Estimate;
import io.github.ecmofhir.measure.compare.ForestRow;
import io.github.ecmofhir.measure.compare.GroupFigures;
import io.github.ecmofhir.measure.compare.MatchedGroups;
import io.github.ecmofhir.measure.compare.OutcomeComparison;
import io.github.ecmofhir.measure.compare.PlainComparison;
import io.github.ecmofhir.measure.compare.WeightedGroups;
import io.github.ecmofhir.statistics.Summary;

/** Writes a comparison as parameters, its numbers unrounded; what could not be estimated has no part. */
final class ComparePart {

    private final Comparison comparison;

    ComparePart(Comparison comparison) {
        this.comparison = comparison;
    }

    void write(PartSink answer) {
        comparison.outcomes().forEach(outcome -> answer.parts("outcome", parts -> outcome(parts, outcome)));
        comparison.matching().ifPresent(matching -> answer.parts("matching", parts -> matching(parts, matching)));
        comparison.weighting().ifPresent(weighting -> answer.parts("weighting", parts -> weighting(parts, weighting)));
        comparison
                .outcomes()
                .forEach(outcome ->
                        outcome.forest().forEach(row -> answer.parts("forest", parts -> forest(parts, outcome, row))));
    }

    private void outcome(PartSink parts, OutcomeComparison outcome) {
        parts.string("measure", outcome.outcome());
        groups(parts, outcome.groups());
        outcome.estimates().forEach(estimate -> parts.parts("estimate", each -> estimate(each, estimate)));
        test(parts, outcome.groups());
        parts.decimal("adjustedP", outcome.adjustedP());
        outcome.eValue()
                .ifPresent(value -> parts.parts("eValue", each -> {
                    each.decimal("estimate", value.estimate());
                    each.decimal("limit", value.limit());
                }));
        outcome.model()
                .ifPresent(model -> parts.parts(
                        "model",
                        each -> FittedModelPart.write(
                                model, comparison.options().level(), each)));
        outcome.everybody()
                .ifPresent(everybody -> parts.parts("crude", each -> {
                    groups(each, everybody);
                    everybody.estimates().forEach(estimate -> each.parts("estimate", part -> estimate(part, estimate)));
                    test(each, everybody);
                }));
    }

    private static void groups(PartSink parts, PlainComparison plain) {
        parts.parts("groupA", each -> group(each, plain.groupA()));
        parts.parts("groupB", each -> group(each, plain.groupB()));
    }

    private static void group(PartSink parts, GroupFigures group) {
        parts.string("label", group.label());
        parts.integer("n", group.n());
        group.events().ifPresent(events -> parts.integer("events", events));
        parts.integer("missing", group.missing());
        if (group.outside() > 0) {
            parts.integer("notConcerned", group.outside());
        }
        if (group.leftOut() > 0) {
            parts.integer("leftOut", group.leftOut());
        }
        Summary summary = group.summary();
        if (summary != null) {
            parts.decimal("mean", summary.mean());
            parts.decimal("sd", summary.sd());
            parts.decimal("median", summary.median());
            parts.decimal("q1", summary.q1());
            parts.decimal("q3", summary.q3());
        }
    }

    private static void estimate(PartSink parts, Estimate estimate) {
        parts.string("name", estimate.name());
        parts.decimal("value", estimate.value());
        parts.decimal("lower", estimate.lower());
        parts.decimal("upper", estimate.upper());
        parts.decimal("pValue", estimate.pValue());
        parts.string("model", estimate.model());
    }

    private static void test(PartSink parts, PlainComparison plain) {
        plain.test()
                .ifPresent(test -> parts.parts("test", each -> {
                    each.string("name", test.name());
                    each.decimal("statistic", test.statistic());
                    each.decimal("pValue", test.pValue());
                }));
    }

    private static void matching(PartSink parts, MatchedGroups matching) {
        parts.string("order", ComparisonCodes.of(matching.options().order()));
        parts.string("distance", matching.options().logit() ? "logit" : "probability");
        parts.integer("ratio", matching.options().ratio());
        parts.decimal("caliper", matching.caliper());
        parts.integer("pairs", matching.pairs());
        parts.integer("unmatched", matching.unmatched());
        parts.integer("incomplete", matching.incomplete());
        matching.balance().forEach(row -> parts.parts("balance", each -> balance(each, row)));
    }

    private static void weighting(PartSink parts, WeightedGroups weighting) {
        parts.string("target", ComparisonCodes.of(weighting.options().target()));
        parts.decimal("trim", weighting.options().trim());
        parts.integer("incomplete", weighting.incomplete());
        parts.decimal("effectiveSizeA", weighting.effectiveA());
        parts.decimal("effectiveSizeB", weighting.effectiveB());
        parts.decimal("smallestWeight", weighting.smallest());
        parts.decimal("largestWeight", weighting.largest());
        weighting.balance().forEach(row -> parts.parts("balance", each -> balance(each, row)));
    }

    private static void balance(PartSink parts, BalanceRow row) {
        parts.string("covariate", row.covariate());
        parts.decimal("smdBefore", row.balance().before());
        parts.decimal("smdAfter", row.balance().after());
        parts.decimal("smdAfterUnadjustedPooledSD", row.balance().afterInUnitsBefore());
        parts.decimal("smdAfterTreatedSD", row.balance().afterInTreatedUnits());
    }

    private static void forest(PartSink parts, OutcomeComparison outcome, ForestRow row) {
        parts.string("measure", outcome.outcome());
        parts.string("subgroup", row.subgroup());
        parts.string("level", row.level());
        parts.parts("groupA", each -> group(each, row.groupA()));
        parts.parts("groupB", each -> group(each, row.groupB()));
        estimate(parts, row.estimate());
        parts.decimal("interactionP", row.interactionP());
    }
}
