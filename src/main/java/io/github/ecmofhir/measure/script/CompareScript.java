package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.compare.ComparisonCodes;
import io.github.ecmofhir.measure.compare.ComparisonOptions;
import io.github.ecmofhir.measure.compare.MatchingOptions;
import io.github.ecmofhir.measure.compare.OutcomeComparison;
import io.github.ecmofhir.measure.compare.WeightingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * An R script that makes a comparison again from the CSV of {@code $ecmo-cases}: the same groups, models, matches and
 * weights, with functions written out in the script, so that a reader sees what was done. What it prints has the names
 * of this server's own CSV. Of what was imputed it says how R would; its draws are others.
 */
public final class CompareScript {

    /** Functions that every script needs. */
    private static final String FUNCTIONS = "/scripts/compare.R";

    private static final double MINUTES_PER_HOUR = 60;

    private final Comparison comparison;
    private final ComparisonOptions options;
    private final Map<String, List<String>> given;
    private final BiFunction<String, String, List<String>> criteria;
    private final String software;
    private final StringBuilder script = new StringBuilder();

    /**
     * @param given the parameters of the request
     * @param criteria of a measure and the last code of its figure: denominator and numerator in SQL; none where there is
     *     no such figure
     * @param software name and version of this server
     */
    public CompareScript(
            Comparison comparison,
            Map<String, List<String>> given,
            BiFunction<String, String, List<String>> criteria,
            String software) {
        this.comparison = comparison;
        this.options = comparison.options();
        this.given = given;
        this.criteria = criteria;
        this.software = software;
    }

    /**
     * The script.
     *
     * @param selection names of the parameters that choose the cohort, which the export must have too
     */
    public String write(Set<String> selection) {
        head(selection);
        script.append(functions()).append('\n');
        line("d <- read.csv(commandArgs(TRUE)[1], na.strings = \"\", stringsAsFactors = FALSE)");
        line("level <- " + options.level());
        groups();
        landmark();
        covariates();
        comparison.outcomes().forEach(this::outcome);
        line("print(results, digits = 10, row.names = FALSE)");
        line(
                "if (length(commandArgs(TRUE)) > 1) write.csv(results, commandArgs(TRUE)[2], row.names = FALSE, na = \"\")");
        return script.toString();
    }

    private void head(Set<String> selection) {
        line("# " + comparison.labelA().replaceAll("\\s+", " ") + " compared with "
                + comparison.labelB().replaceAll("\\s+", " ") + ", as " + software + " has done it.");
        line("# Runs compared: sha-256:" + comparison.cohort().digest() + " (digest of the cohort).");
        given.forEach(
                (name, values) -> values.forEach(value -> line("#   " + name + "=" + value.replaceAll("\\s+", " "))));
        line("# Export the cohort, then run this script:");
        String query = given.entrySet().stream()
                .filter(each -> selection.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        line("#   curl -H 'Accept: text/csv' 'BASE/$ecmo-cases" + (query.isEmpty() ? "" : "?" + query)
                + "' > cases.csv");
        line("#   Rscript compare.R cases.csv results.csv");
        line("");
    }

    private void groups() {
        Stratifier by = options.by();
        if (by != null) {
            line("value <- with(d, " + RText.stratum(by.toString()) + ")");
            line("inA <- value %in% " + RText.quoted(comparison.labelA()));
            line("inB <- value %in% " + RText.quoted(comparison.labelB()));
        } else {
            line("inA <- with(d, " + all(options.groupA()) + ")");
            line("inB <- with(d, " + all(options.groupB()) + ")");
        }
        line("d$group <- ifelse(inA, 1, 0)");
        line("d <- d[inA | inB, ]");
    }

    private void landmark() {
        MeasureOptions measures = options.options();
        boolean plain = measures.origin() == MeasureOptions.DEFAULT.origin();
        Long minutes = measures.curve().landmarkMinutes();
        Long horizon = measures.curve().horizonMinutes();
        line("d$time <- with(d, ifelse(is.na(death_day), last_contact_day, death_day))");
        line("d$death <- as.numeric(!is.na(d$death_day))");
        if (measures.curve().censorAtDischarge()) {
            line("left <- with(d, !is.na(hospital_days) & (is.na(death_day) | death_day > hospital_days))");
            line("d$time[left] <- d$hospital_days[left]; d$death[left] <- 0");
        }
        if (!plain && (minutes != null || options.cox())) {
            line("stop(\"Follow-up from another origin than the start of the run is not in the exported columns\")");
        }
        if (minutes != null) {
            double days = minutes / (24 * MINUTES_PER_HOUR);
            line("landmark <- " + days);
            line("d <- d[!is.na(d$time) & (d$time > landmark | (d$time == landmark & d$death == 0)), ]");
            line("d$time <- d$time - landmark");
            if (options.exposureStart() != null) {
                line("d$group <- as.numeric(d$group == 1 & (d$" + options.exposureStart()
                        + " <= landmark * 24) %in% TRUE)");
            }
        }
        if (horizon != null) {
            double end = (horizon - (minutes == null ? 0 : minutes)) / (24 * MINUTES_PER_HOUR);
            line("horizon <- " + end);
            line("d$death[d$time > horizon] <- 0; d$time <- pmin(d$time, horizon)");
        }
    }

    private void covariates() {
        line("covariate <- list()");
        var names = new LinkedHashSet<>(options.adjust());
        MatchingOptions matching = options.matching();
        WeightingOptions weighting = options.weighting();
        if (matching != null) {
            names.addAll(matching.covariates());
        }
        if (weighting != null) {
            names.addAll(weighting.covariates());
        }
        for (String name : names) {
            ColumnType type = Dictionary.ofCases().column(name).type();
            String values = switch (type) {
                case NUMBER -> "d$" + name;
                case PRESENCE -> "as.numeric(d$" + name + " == \"present\")";
                default -> "category(d$" + name + reference(name) + ")";
            };
            line("covariate$" + name + " <- " + values);
        }
        line("X <- function(names) as.data.frame(covariate[names])");
        if (matching != null) {
            line("matched <- match_nearest(d$group, X(" + RText.vector(matching.covariates()) + "), order = "
                    + RText.quoted(ComparisonCodes.of(matching.order())) + ", ratio = " + matching.ratio()
                    + ", logit = " + (matching.logit() ? "TRUE" : "FALSE") + ", caliper = "
                    + (matching.caliper() == null ? "Inf" : String.valueOf(matching.caliper())) + ")");
        }
        if (weighting != null) {
            line("weight <- propensity_weights(d$group, X(" + RText.vector(weighting.covariates()) + "), target = "
                    + RText.quoted(ComparisonCodes.of(weighting.target())) + ", trim = " + weighting.trim() + ")");
        }
    }

    private String reference(String name) {
        return options.references().stream()
                .filter(reference -> reference.startsWith(name + "="))
                .findFirst()
                .map(reference -> ", " + RText.quoted(reference.substring(name.length() + 1)))
                .orElse("");
    }

    private void outcome(OutcomeComparison outcome) {
        String label = outcome.outcome();
        line("");
        if (options.cox()) {
            line("suppressPackageStartupMessages(library(survival))");
            line("y <- d$death; y[is.na(d$time) | d$time < 0] <- NA");
        } else {
            line("y <- with(d, " + values(label) + ")");
        }
        String quoted = RText.quoted(label);
        boolean quantity = outcome.groups().groupA().summary() != null;
        String kind = quantity ? "quantity" : options.cox() ? "time" : "event";
        line("crude(" + quoted + ", \"" + kind + "\", seq_len(nrow(d)), NULL, \"crude\", \"" + test(false) + "\")");
        if (options.matching() != null) {
            line("crude(" + quoted + ", \"" + kind + "\", matched$row, matched$set, \"matched\", \"" + test(true)
                    + "\")");
        }
        if (quantity) {
            return;
        }
        line("if (length(unique(na.omit(y))) > 1) {");
        models(quoted, kind);
        line("}");
    }

    private void models(String quoted, String kind) {
        if (!options.adjust().isEmpty()) {
            line("adjusted(" + quoted + ", \"" + kind + "\", X(" + RText.vector(options.adjust()) + ")"
                    + (options.profile() && !options.cox() ? ", profile = TRUE" : "") + ")");
        }
        if (options.matching() != null) {
            line("in_sets(" + quoted + ", \"" + kind + "\", matched)");
        }
        if (options.weighting() != null) {
            line("weighted(" + quoted + ", \"" + kind + "\", weight)");
        }
        if (options.imputations() > 0) {
            line("# Imputed " + options.imputations() + " times here with seed " + options.seed()
                    + "; R's draws are others, so this agrees about, not exactly:");
            line("imputed(" + quoted + ", \"" + kind + "\", X(" + RText.vector(options.adjust()) + "), m = "
                    + options.imputations() + ", seed = " + options.seed() + ")");
        }
        for (Stratifier subgroup : options.subgroups()) {
            List<String> others = options.adjust().stream()
                    .filter(name -> subgroup.isOfBands() || !subgroup.concerns(name))
                    .toList();
            line("forest(" + quoted + ", \"" + kind + "\", " + RText.quoted(subgroup.toString()) + ", with(d, "
                    + RText.stratum(subgroup.toString()) + "), X(" + RText.vector(others) + "))");
        }
    }

    private String test(boolean matched) {
        String code = options.test().code();
        return code.equals("mcnemar") && !matched ? "auto" : code;
    }

    /** An outcome as numbers: 1 and 0 of an event, NA where it is not known. */
    private String values(String label) {
        if (label.indexOf('=') > 0) {
            return "ifelse(is.na(" + RText.column(label) + "), NA, as.numeric(" + RText.filter(label) + "))";
        }
        boolean column = Dictionary.ofCases().columns().stream()
                .anyMatch(each -> each.name().equals(label));
        if (column) {
            return Dictionary.ofCases().column(label).type() == ColumnType.NUMBER
                    ? label
                    : "as.numeric(" + label + " == \"present\")";
        }
        int space = label.indexOf(' ');
        String measure = space < 0 ? label : label.substring(0, space);
        List<String> sql = criteria.apply(measure, space < 0 ? label : label.substring(space + 1));
        List<String> inR =
                sql.stream().flatMap(each -> Criterion.inR(each).stream()).toList();
        return inR.size() == 2 && isUsual()
                ? "event(" + inR.get(0) + ", " + inR.get(1) + ")"
                : "stop("
                        + RText.quoted("The exported columns do not tell " + label
                                + " with these options; compare a column instead")
                        + ")";
    }

    /** Whether measures are asked for as the guide defines them. */
    private boolean isUsual() {
        MeasureOptions asked = options.options();
        MeasureOptions usual = MeasureOptions.DEFAULT;
        return asked.origin() == usual.origin()
                && asked.transferHandling() == usual.transferHandling()
                && asked.bridgeIsWeaned() == usual.bridgeIsWeaned()
                && asked.dischargedAliveIsAlive() == usual.dischargedAliveIsAlive()
                && asked.calendarDays() == usual.calendarDays()
                && asked.definition() == usual.definition()
                && asked.events().equals(usual.events());
    }

    private static String all(List<Filter> filters) {
        return filters.stream().map(filter -> RText.filter(filter.toString())).collect(Collectors.joining(" & "));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("'", "%27");
    }

    private void line(String text) {
        script.append(text).append('\n');
    }

    private static String functions() {
        try (InputStream file = Objects.requireNonNull(CompareScript.class.getResourceAsStream(FUNCTIONS))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
