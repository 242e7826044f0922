package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.compare.ComparisonOptions;
import io.github.ecmofhir.measure.compare.Estimate;
import io.github.ecmofhir.measure.compare.FittedModel;
import io.github.ecmofhir.measure.compare.ForestRow;
import io.github.ecmofhir.measure.compare.OutcomeComparison;
import io.github.ecmofhir.measure.compare.PlainComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calls of R functions that estimate again what was estimated of one outcome, by the same tests and models; what was
 * not estimated they leave empty.
 */
final class OutcomeCalls {

    /** R has 32 bits for a seed. */
    private static final long MOST_SEEDS = Integer.MAX_VALUE;

    private final ComparisonOptions options;
    private final boolean matched;
    private final List<String> calls = new ArrayList<>();

    private OutcomeCalls(Comparison comparison) {
        options = comparison.options();
        matched = comparison.matching().isPresent();
    }

    static List<String> of(OutcomeComparison outcome, Comparison comparison) {
        OutcomeCalls all = new OutcomeCalls(comparison);
        outcome.everybody()
                .ifPresent(everybody -> all.add("plain", Stream.of(RText.quoted("crude")), all.plain(everybody)));
        all.add(
                "plain",
                Stream.of(RText.quoted("estimate")),
                all.matched ? Stream.of("rows = matched$row", "set = matched$set") : Stream.of(),
                all.plain(outcome.groups()));
        int plain = outcome.groups().estimates().size();
        outcome.estimates().stream().skip(plain).forEach(estimate -> all.estimate(estimate, outcome));
        comparison.options().subgroups().stream()
                .distinct()
                .forEach(subgroup -> all.forest(
                        subgroup,
                        outcome.forest().stream()
                                .filter(row -> row.subgroup().equals(subgroup.toString()))
                                .toList()));
        return all.calls;
    }

    private Stream<String> plain(PlainComparison plain) {
        boolean finite = !options.cox()
                || plain.estimates().stream().allMatch(each -> each.value().isPresent());
        return Stream.concat(
                plain.test().stream().map(test -> "test = " + RText.quoted(test.name())),
                finite ? Stream.of() : Stream.of("finite = FALSE"));
    }

    private void estimate(Estimate estimate, OutcomeComparison outcome) {
        String name = estimate.name();
        String model = RText.quoted(estimate.model());
        FittedModel fitted = outcome.model().orElse(null);
        if (name.startsWith("adjusted-") && fitted != null) {
            adjusted(estimate, fitted);
        } else if (estimate.value().isEmpty()) {
            add(
                    "tell",
                    Stream.of(RText.quoted("estimate"), RText.quoted(name), "model = " + model),
                    estimate.isOfGroupsAsTheyStand() ? Stream.of() : Stream.of("of = uncounted"));
        } else if (name.startsWith("imputed-")) {
            calls.add("# R draws others than this server, so this agrees about, not exactly:");
            add(
                    "imputed",
                    Stream.of(
                            RText.vector(options.adjust()),
                            "m = " + options.imputations(),
                            "seed = " + Math.floorMod(options.seed(), MOST_SEEDS),
                            model));
        } else if (name.startsWith("weighted-")) {
            add(name.endsWith("difference") ? "weighted_risks" : "weighted_ratio", Stream.of("weighting", model));
        } else {
            add(name.startsWith("matched-") ? "matched_ratio" : "conditional_ratio", Stream.of("matched", model));
        }
    }

    private void adjusted(Estimate estimate, FittedModel fitted) {
        List<String> terms = fitted.terms().stream().map(term -> term.term()).toList();
        add(
                "adjusted",
                Stream.of(
                        RText.vector(options.adjust()), RText.quoted(fitted.name()), "terms = " + RText.vector(terms)),
                fitted.aliased().isEmpty() ? Stream.of() : Stream.of("without = " + RText.vector(fitted.aliased())),
                estimate.model().endsWith("profile likelihood") ? Stream.of("limits = \"profile\"") : Stream.of());
    }

    private void forest(Stratifier subgroup, List<ForestRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> others = options.adjust().stream()
                .filter(name -> subgroup.isOfBands() || !subgroup.concerns(name))
                .toList();
        List<String> empty = rows.stream()
                .filter(row -> row.estimate().value().isEmpty())
                .map(ForestRow::level)
                .toList();
        add(
                "forest",
                Stream.of(
                        RText.quoted(subgroup.toString()),
                        "with(d, " + RText.stratum(subgroup.toString()) + ")",
                        RText.vector(others),
                        RText.quoted(rows.get(0).estimate().model()),
                        "levels = "
                                + RText.vector(
                                        rows.stream().map(ForestRow::level).toList())),
                empty.isEmpty() ? Stream.of() : Stream.of("empty = " + RText.vector(empty)),
                rows.get(0).interactionP().isPresent() ? Stream.of() : Stream.of("interaction = FALSE"));
    }

    @SafeVarargs
    private void add(String function, Stream<String>... arguments) {
        List<String> all = Stream.of(arguments).flatMap(each -> each).toList();
        calls.add("attempt(" + function + "(" + String.join(", ", all) + "))");
    }
}
