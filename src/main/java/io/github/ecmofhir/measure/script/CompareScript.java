package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.cohort.Filter;
import io.github.ecmofhir.cohort.Stratifier;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.measure.compare.Comparison;
import io.github.ecmofhir.measure.compare.ComparisonCodes;
import io.github.ecmofhir.measure.compare.ComparisonOptions;
import io.github.ecmofhir.measure.compare.Exposure;
import io.github.ecmofhir.measure.compare.MatchingOptions;
import io.github.ecmofhir.measure.compare.OutcomeComparison;
import io.github.ecmofhir.measure.compare.WeightingOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * An R script that makes a comparison again from the CSV of {@code $ecmo-cases}: the same groups, models, matches and
 * weights, with functions written out in the script, so that a reader sees what was done. Its table has the names of this
 * server's own CSV, and what this server could not estimate is empty in both. Of what was imputed it says how R would; its
 * draws are others.
 */
public final class CompareScript {

    private final Comparison comparison;
    private final ComparisonOptions options;
    private final Map<String, List<String>> given;
    private final OutcomeValues values;
    private final String software;
    private final ScriptText commands = new ScriptText();

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
        this.values = new OutcomeValues(options.options(), criteria);
        this.software = software;
    }

    /**
     * The script.
     *
     * @param selection names of the parameters that choose the cohort, which the export must have too
     */
    public String write(Set<String> selection) {
        groups();
        if (isFollowUpTold()) {
            landmark();
            covariates();
            comparison.outcomes().forEach(this::outcome);
        } else {
            line(
                    "message(\"Follow-up from another origin than the start of the run is not in the exported columns.\")");
        }
        commands.results();
        ScriptText script = new ScriptText();
        script.comment(
                comparison.labelA() + " compared with " + comparison.labelB() + ", as " + software + " has done it.");
        script.comment(
                "Seed of what is drawn by chance: " + options.seed() + ". Confidence level: " + options.level() + ".");
        script.basis(comparison.cohort(), given, comparison.warnings());
        script.howToRun(given, selection, "compare.R");
        script.functions("cases.R");
        script.functions("compare.R");
        script.data(commands.toString(), options.level(), comparison.cohort().size());
        return script.toString() + commands;
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

    /** Whether the exported columns tell the follow-up, if it is needed: they count from the start of the run. */
    private boolean isFollowUpTold() {
        MeasureOptions measures = options.options();
        return measures.origin() == MeasureOptions.DEFAULT.origin()
                || measures.curve().landmarkMinutes() == null && !options.cox();
    }

    private void landmark() {
        MeasureOptions measures = options.options();
        Long landmark = measures.curve().landmarkMinutes();
        Long horizon = measures.curve().horizonMinutes();
        if (landmark == null && !options.cox()) {
            return;
        }
        line("# Follow-up in whole minutes");
        line("d$time <- with(d, round(1440 * ifelse(is.na(death_day), last_contact_day, death_day)))");
        line("d$time[is.na(d$death_day) & d$discharge %in% \"dead\"] <- NA");
        line("d$death <- as.numeric(!is.na(d$death_day))");
        if (measures.curve().censorAtDischarge()) {
            line("left <- with(d, !is.na(hospital_days) & (is.na(death_day) | death_day > hospital_days))");
            line("d$time[left] <- round(1440 * d$hospital_days[left]); d$death[left] <- 0");
        }
        if (landmark != null) {
            line("landmark <- " + landmark);
            line("d <- d[!is.na(d$time) & (d$time > landmark | (d$time == landmark & "
                    + (landmark > 0 ? "d$death == 0" : "TRUE") + ")), ]");
            line("d$time <- d$time - landmark");
            comparison.exposure().ifPresent(this::exposure);
        }
        if (horizon != null) {
            line("horizon <- " + (horizon - (landmark == null ? 0 : landmark)));
            line("d$death[d$time > horizon] <- 0; d$time <- pmin(d$time, horizon)");
        }
    }

    /**
     * Who was exposed only after the landmark counts as not exposed, or is left out where the other group asks for more; so
     * is who is exposed from an unknown time on.
     */
    private void exposure(Exposure exposure) {
        int exposed = exposure.groupA() ? 1 : 0;
        line("start <- with(d, "
                + (exposure.isOfBalloonPump()
                        ? "ifelse(isin(iabp_timing, \"before\", \"same-time\") %in% TRUE, 0, " + exposure.column() + ")"
                        : exposure.column())
                + ")");
        line("kept <- d$group != " + exposed + " | !is.na(start)");
        line("d <- d[kept, ]; start <- start[kept]");
        line("late <- (d$group == " + exposed + " & start * 60 > landmark) %in% TRUE");
        List<Filter> otherwise = exposure.otherwise(options);
        if (!otherwise.isEmpty()) {
            line("fits <- with(d, " + all(otherwise) + ") %in% TRUE");
            line("d <- d[!late | fits, ]; late <- late[!late | fits]");
        }
        line("d$group[late] <- " + (1 - exposed));
    }

    private void covariates() {
        MatchingOptions matching = options.matching();
        WeightingOptions weighting = options.weighting();
        commands.covariates(options.covariates(), options.references());
        if (matching != null) {
            made(
                    "matched",
                    "match_nearest",
                    matching.covariates(),
                    "order = " + RText.quoted(ComparisonCodes.of(matching.order())) + ", ratio = " + matching.ratio()
                            + ", logit = " + (matching.logit() ? "TRUE" : "FALSE") + ", caliper = "
                            + (matching.caliper() == null ? "Inf" : String.valueOf(matching.caliper())),
                    "matching",
                    comparison.matching().isPresent());
        }
        if (weighting != null) {
            made(
                    "weighting",
                    "propensity_weights",
                    weighting.covariates(),
                    "target = " + RText.quoted(ComparisonCodes.of(weighting.target())) + ", trim = " + weighting.trim(),
                    "weighting",
                    comparison.weighting().isPresent());
        }
    }

    /** Groups made alike, and how alike they are then, if this server did so. */
    private void made(
            String variable, String function, List<String> covariates, String options, String part, boolean done) {
        if (!done) {
            line("# No " + part + ", as some runs have no chance to be in the other group.");
            return;
        }
        String names = RText.vector(covariates);
        line("attempt(" + variable + " <- " + function + "(" + names + ", " + options + "))");
        line("attempt(balance(" + RText.quoted(part) + ", " + names + ", " + variable + "))");
    }

    private void outcome(OutcomeComparison outcome) {
        String label = outcome.outcome();
        boolean quantity = outcome.groups().groupA().summary() != null;
        Optional<String> told = options.cox() ? Optional.of("ifelse(time >= 0, death, NA)") : values.inR(label);
        line("");
        if (told.isEmpty()) {
            line("message(" + OutcomeValues.untold(label) + ")");
            return;
        }
        line("outcome(" + RText.quoted(label) + ", \"" + (quantity ? "quantity" : options.cox() ? "time" : "event")
                + "\", with(d, " + told.get() + "))");
        OutcomeCalls.of(outcome, comparison).forEach(this::line);
    }

    private static String all(List<Filter> filters) {
        return filters.stream().map(filter -> RText.filter(filter.toString())).collect(Collectors.joining(" & "));
    }

    private void line(String text) {
        commands.line(text);
    }
}
