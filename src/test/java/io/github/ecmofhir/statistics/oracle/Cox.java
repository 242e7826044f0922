package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.AtRisk;
import io.github.ecmofhir.statistics.regression.BaselineHazard;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Concordance;
import io.github.ecmofhir.statistics.regression.CoxFit;
import io.github.ecmofhir.statistics.regression.CoxRegression;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.ProportionalHazards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code cox}, and R's own {@code coxph}. */
final class Cox {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of("cox", Cox::report, "coxph", Cox::model);

    private Cox() {}

    private record Fit(
            ModelFrame frame, CoxFit fit, @Nullable Vector strata) {}

    private static Fit fit(Value.Formula formula, @Nullable Value data, Map<String, Expr> extras, boolean breslow) {
        var frame = new ModelFrame(formula, data, extras);
        var columns = frame.design();
        var design = Design.of(
                frame.rows().length,
                columns.stream().map(ModelFrame.Column::name).toList(),
                columns.stream().map(ModelFrame.Column::values).toArray(double[][]::new));
        double[] start = frame.followUp("start");
        var observed = start == null
                ? AtRisk.of(frame.times(), frame.events())
                : AtRisk.between(start, frame.times(), frame.events());
        var strata = frame.apart("strata");
        var factor = strata == null ? null : Factors.used(strata);
        if (factor != null) {
            observed = observed.stratified(codes(factor), factor.levels().size());
        }
        var regression = CoxRegression.of(observed, design)
                .ties(breslow ? CoxRegression.Ties.BRESLOW : CoxRegression.Ties.EFRON);
        if (extras.containsKey("weights")) {
            regression = regression.weighted(frame.extra("weights"));
        }
        var cluster = extras.containsKey("cluster") ? frame.extraVector("cluster") : frame.apart("cluster");
        if (cluster != null) {
            regression = regression.clustered(codes(Factors.used(Factors.factor(cluster))));
        }
        return new Fit(frame, regression.fit(), factor);
    }

    private static int[] codes(Vector factor) {
        return Arrays.stream(factor.numbers()).mapToInt(code -> (int) code - 1).toArray();
    }

    private static Value report(Arguments call) {
        var bound = call.bind("fm", "data", "ties", "zph", "base", "cluster");
        Map<String, Expr> extras = new HashMap<>();
        if (bound.find("cluster") != null) {
            extras.put("cluster", new Expr.Name(bound.text("cluster", "")));
        }
        var made = fit(
                Formulas.formula(bound.get("fm"), call.environment()),
                bound.find("data"),
                extras,
                bound.text("ties", "efron").equals("breslow"));
        var fit = made.fit();
        var figures = coefficients(made)
                .put("n", fit.size())
                .put("events", fit.events())
                .put("loglik", fit.nullLogLikelihood(), fit.logLikelihood())
                .put("lrChisq", statistic(fit.likelihoodRatio()))
                .put("waldChisq", wald(fit))
                .put("scoreChisq", statistic(fit.score()))
                .put("df", fit.events() == 0 ? 0 : fit.rank())
                .put("concordance", fit.concordance().map(Concordance::estimate).orElse(Double.NaN))
                .put(
                        "concordanceSE",
                        fit.concordance().map(Concordance::standardError).orElse(Double.NaN));
        if (!extras.isEmpty()) {
            figures.put("naiveSE", Logistic.each(fit.modelBased().orElseThrow().all(), Coefficient::standardError));
        }
        if (bound.flag("zph", false)) {
            figures.put("zph", proportionality(fit, ProportionalHazards.Clock.KAPLAN_MEIER))
                    .put("zphIdentity", proportionality(fit, ProportionalHazards.Clock.IDENTITY));
        }
        if (bound.flag("base", false)) {
            figures.put("baselineHazardAtZero", baseline(made));
        }
        return figures.list();
    }

    private static Figures coefficients(Fit made) {
        return made.fit().coefficients().map(Cox::estimated).orElseGet(() -> switch (made.fit()
                .convergence()) {
            case NO_EVENTS -> withoutEvents(made);
            case MONOTONE_LIKELIHOOD -> withoutMaximum(made);
            default -> throw new NotYet("a fit with " + made.fit().convergence());
        });
    }

    /** An aliased term has no figure; R has a variance of 0 for it. */
    private static Figures estimated(Coefficients all) {
        var terms = IntStream.range(0, all.terms().size()).boxed().toList();
        var known = terms.stream().map(all::of).toList();
        return new Figures()
                .put("terms", all.terms())
                .put("coef", each(known, Coefficient::estimate, Double.NaN))
                .put("se", each(known, Coefficient::standardError, 0))
                .put("HR", each(known, Coefficient::ratio, Double.NaN))
                .put("lower", each(known, one -> one.lowerRatio(0.95), Double.NaN))
                .put("upper", each(known, one -> one.upperRatio(0.95), Double.NaN))
                .put("z", each(known, Coefficient::z, Double.NaN))
                .put("p", each(known, Coefficient::pValue, Double.NaN))
                .put(
                        "vcov",
                        terms.stream()
                                .map(i -> terms.stream()
                                        .mapToDouble(j -> all.covariance(i, j))
                                        .toArray())
                                .toArray(double[][]::new));
    }

    private static double[] each(
            List<java.util.Optional<Coefficient>> all,
            java.util.function.Function<Coefficient, Double> part,
            double otherwise) {
        return all.stream().mapToDouble(one -> one.map(part).orElse(otherwise)).toArray();
    }

    /** Nobody had the event: R has no coefficient, and variances of 0. */
    private static Figures withoutEvents(Fit made) {
        int k = made.frame().design().size();
        double[] none = new double[k];
        Arrays.fill(none, Double.NaN);
        return new Figures()
                .put("terms", names(made))
                .put("coef", none)
                .put("se", new double[k])
                .put("HR", none)
                .put("lower", none)
                .put("upper", none)
                .put("z", none)
                .put("p", none)
                .put("vcov", new double[k][k]);
    }

    private static List<String> names(Fit made) {
        return made.frame().design().stream().map(ModelFrame.Column::name).toList();
    }

    /** The coefficient is infinite: R's figures are those of where it stopped on the way there. */
    private static Figures withoutMaximum(Fit made) {
        if (names(made).size() != 1) {
            throw new NotYet("a fit without maximum and with several terms");
        }
        return new Figures()
                .put("terms", names(made))
                .put("coef", runaway(coefficient -> Math.abs(coefficient) > 10))
                .put("se", runaway(error -> error > 100))
                .put("HR", runaway(ratio -> ratio < 1e-4 || ratio > 1e4))
                .put("lower", runaway(lower -> lower == 0))
                .put("upper", runaway(Double::isInfinite))
                .put("z", runaway(z -> Math.abs(z) < 0.1))
                .put("p", runaway(p -> p > 0.9))
                .put("vcov", ListValue.of(List.of(runaway(variance -> variance > 1e4))));
    }

    private static Value runaway(DoublePredicate plausible) {
        return ListValue.of(List.of(new Value.Held(new OracleAnswer.Runaway(plausible))));
    }

    private static double statistic(TestResult result) {
        return result.estimated().map(TestResult.Estimated::statistic).orElse(0.0);
    }

    /** What R's summary prints of Wald's test has two decimals; without a maximum it is nothing. */
    private static double wald(CoxFit fit) {
        return Math.rint(statistic(fit.wald()) * 100) / 100;
    }

    private static Figures proportionality(CoxFit fit, ProportionalHazards.Clock clock) {
        var found = fit.proportionalHazards(clock).orElseThrow(() -> new RError("no test"));
        List<String> rows = new ArrayList<>();
        List<TestResult> results = new ArrayList<>();
        found.terms().forEach(term -> {
            rows.add(term.term());
            results.add(term.result());
        });
        rows.add("GLOBAL");
        results.add(found.global());
        boolean survival = clock == ProportionalHazards.Clock.KAPLAN_MEIER;
        var figures = new Figures();
        if (survival) {
            figures.put("transform", "km");
        }
        figures.put("rows", rows)
                .put("chisq", results.stream().mapToDouble(Cox::statistic).toArray());
        if (survival) {
            figures.put(
                    "df",
                    results.stream()
                            .mapToDouble(result -> result.estimated()
                                    .map(TestResult.Estimated::degreesOfFreedom)
                                    .orElse(Double.NaN))
                            .toArray());
        }
        return figures.put(
                "p",
                results.stream()
                        .mapToDouble(result -> result.probability().orElse(Double.NaN))
                        .toArray());
    }

    private static Value baseline(Fit made) {
        var hazards = made.fit().baselineHazard();
        Map<String, Vector> columns = new LinkedHashMap<>();
        columns.put("hazard", Figures.column(hazards, BaselineHazard::hazard));
        columns.put("time", Figures.column(hazards, BaselineHazard::time));
        var strata = made.strata();
        if (strata != null) {
            columns.put(
                    "strata",
                    Vector.of(hazards.stream()
                            .map(hazard -> strata.levels().get(hazard.stratum()))
                            .toList()));
        }
        return Figures.frame(columns);
    }

    private static Value model(Arguments call) {
        var bound = call.bind(
                "formula",
                "data",
                "weights",
                "subset",
                "na.action",
                "init",
                "control",
                "ties",
                "singular.ok",
                "robust",
                "model",
                "x",
                "y",
                "tt",
                "method",
                "id",
                "cluster",
                "istate",
                "statedata");
        if (bound.has("subset") || bound.has("init") || bound.has("tt")) {
            throw new NotYet("coxph of a subset");
        }
        Map<String, Expr> extras = new HashMap<>();
        for (String name : List.of("weights", "cluster")) {
            var given = bound.findExpression(name);
            if (given != null) {
                extras.put(name, given);
            }
        }
        var made = fit(
                Formulas.formula(bound.get("formula"), call.environment()),
                bound.find("data"),
                extras,
                bound.text(bound.has("method") ? "method" : "ties", "efron").equals("breslow"));
        var all = made.fit().coefficients().orElseThrow(() -> new NotYet("coxph without maximum"));
        var figures = estimated(all);
        var coefficients = ((Vector) Indexing.named(figures.list(), "coef", false))
                .with(Attributes.NONE.with("names", Vector.of(all.terms())));
        var variance = Indexing.named(figures.list(), "vcov", false);
        return new Figures()
                .put("coefficients", coefficients)
                .put("var", variance)
                .put("n", made.fit().size())
                .put("nevent", made.fit().events())
                .put(
                        "loglik",
                        Vector.of(made.fit().nullLogLikelihood(), made.fit().logLikelihood()))
                .fit("coxph", Map.of("coef", any -> coefficients, "vcov", any -> variance));
    }
}
