package io.github.ecmofhir.measure.script;

import io.github.ecmofhir.measure.compare.CentreOptions;
import io.github.ecmofhir.measure.compare.CentreReport;
import io.github.ecmofhir.measure.compare.RiskModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * An R script that compares centres again from the CSV of {@code $ecmo-cases}: the same model, funnels and charts, with
 * functions written out in the script. Its table has the names of this server's own CSV.
 */
public final class CentresScript {

    private final CentreReport report;
    private final Map<String, List<String>> given;
    private final OutcomeValues values;
    private final String software;

    /**
     * @param given the parameters of the request
     * @param criteria of a measure and the last code of its figure: denominator and numerator in SQL; none where there is
     *     no such figure
     * @param software name and version of this server
     */
    public CentresScript(
            CentreReport report,
            Map<String, List<String>> given,
            BiFunction<String, String, List<String>> criteria,
            String software) {
        this.report = report;
        this.given = given;
        this.values = new OutcomeValues(report.options().options(), criteria);
        this.software = software;
    }

    /**
     * The script.
     *
     * @param selection names of the parameters that choose the cohort, which the export must have too
     */
    public String write(Set<String> selection) {
        ScriptText commands = commands();
        ScriptText script = new ScriptText();
        script.comment("Centres compared in " + report.outcome() + ", as " + software + " has done it.");
        script.comment("Confidence level: " + report.options().level() + ".");
        script.basis(report.cohort(), given, report.warnings());
        script.howToRun(given, selection, "centres.R");
        script.functions("cases.R");
        script.functions("centres.R");
        script.data(
                commands.toString(), report.options().level(), report.cohort().size());
        return script.toString() + commands;
    }

    private ScriptText commands() {
        ScriptText commands = new ScriptText();
        CentreOptions options = report.options();
        Optional<String> outcome = values.inR(report.outcome());
        if (outcome.isEmpty()) {
            commands.line("stop(" + OutcomeValues.untold(report.outcome()) + ")");
            return commands;
        }
        commands.line("d <- d[!is.na(d$centre), ]");
        commands.covariates(options.adjust(), options.references());
        commands.line("y <- rep_len(as.numeric(with(d, " + outcome.get() + ")), nrow(d))");
        commands.line("results <- centres(" + RText.vector(options.adjust()) + ", model = " + model() + ", odds = "
                + options.cusumOddsRatio() + ", limit = " + options.cusumLimit() + ")");
        commands.results();
        return commands;
    }

    /** NULL where nothing is expected of anybody. */
    private String model() {
        boolean figures =
                report.centres().stream().anyMatch(centre -> centre.standing().isPresent());
        return figures
                ? RText.quoted(report.model()
                        .map(RiskModel::fitted)
                        .map(fitted -> fitted.name())
                        .orElse("rate"))
                : "NULL";
    }
}
