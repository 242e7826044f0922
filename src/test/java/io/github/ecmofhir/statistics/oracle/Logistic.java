package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Coefficients;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.LogisticFit;
import io.github.ecmofhir.statistics.regression.LogisticRegression;
import io.github.ecmofhir.statistics.regression.ProfileLikelihood;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code logit}, {@code profile_ci}, and R's own {@code glm} of binomial outcomes. */
final class Logistic {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("glm", Logistic::model, "logit", Logistic::report, "profile_ci", Logistic::profile);

    /** A fit and the data it was made of. */
    record Fit(Value.Formula formula, ModelFrame frame, LogisticFit fit) {

        /** What R has of it although it has no maximum. */
        Optional<Stopped> stopped() {
            return fit.convergence() == LogisticFit.Convergence.CONVERGED
                    ? Optional.empty()
                    : Optional.of(Stopped.of(frame.design(), outcomes(this)));
        }

        double[] probabilities() {
            return stopped().map(Stopped::probabilities).orElseGet(fit::probabilities);
        }

        Coefficients coefficients() {
            return fit.coefficients().orElseThrow(() -> new NotYet("figures of a fit with " + fit.convergence()));
        }
    }

    private Logistic() {}

    /** Fits the regression of a formula. */
    static Fit fit(Value.Formula formula, @Nullable Value data, @Nullable Expr weights, boolean firth) {
        var frame = new ModelFrame(formula, data, weights == null ? Map.of() : Map.of("weights", weights));
        if (!frame.intercept()) {
            throw new NotYet("glm without intercept");
        }
        var columns = frame.design();
        var design = Design.of(
                frame.rows().length,
                columns.stream().map(ModelFrame.Column::name).toList(),
                columns.stream().map(ModelFrame.Column::values).toArray(double[][]::new));
        var regression = LogisticRegression.of(design, frame.outcomes());
        if (weights != null) {
            regression = regression.weighted(frame.extra("weights"));
        }
        var offset = frame.apart("offset");
        if (offset != null) {
            regression = regression.offset(offset.numbers());
        }
        return new Fit(formula, frame, firth ? regression.firth() : regression.fit());
    }

    private static Value model(Arguments call) {
        var bound = call.bind(
                "formula",
                "family",
                "data",
                "weights",
                "subset",
                "na.action",
                "start",
                "etastart",
                "mustart",
                "offset",
                "control",
                "model",
                "method",
                "...");
        var family = bound.findExpression("family");
        if (family == null || !family.deparse().matches("\"?(quasi)?binomial.*") || bound.has("subset")) {
            throw new NotYet("glm of another family");
        }
        var method = bound.findExpression("method");
        var made = fit(
                Formulas.formula(bound.get("formula"), call.environment()),
                bound.find("data"),
                bound.findExpression("weights"),
                method != null && method.deparse().startsWith("brglm"));
        var fit = made.fit();
        return new Figures()
                .put("converged", made.stopped().map(Stopped::converged).orElse(true))
                .put("deviance", fit.deviance())
                .put("null.deviance", fit.nullDeviance())
                .put("df.residual", fit.residualDegreesOfFreedom())
                .put("df.null", fit.residualDegreesOfFreedom() + fit.rank() - 1.0)
                .put("aic", fit.aic())
                .put("rank", fit.rank())
                .put("y", Vector.of(outcomes(made)))
                .put("fitted.values", Vector.of(made.probabilities()))
                .put("fit", new Value.Held(made))
                .fit("glm", methods(made));
    }

    private static Map<String, Value.Builtin> methods(Fit made) {
        Map<String, Value.Builtin> methods = new HashMap<>();
        methods.put("coef", call -> coefficients(made));
        methods.put("vcov", call -> covariance(made));
        methods.put("fitted", call -> Vector.of(made.probabilities()));
        methods.put("predict", call -> predictions(made, call.bind("object", "newdata", "type", "...")));
        methods.put("logLik", call -> Vector.of(-made.fit().deviance() / 2));
        methods.put(
                "summary",
                call -> new Figures().put("coefficients", table(made)).fit("summary.glm"));
        methods.put("anova", Logistic::compare);
        return methods;
    }

    private static double[] outcomes(Fit made) {
        boolean[] events = made.frame().outcomes();
        return IntStream.range(0, events.length)
                .mapToDouble(i -> events[i] ? 1 : 0)
                .toArray();
    }

    private static Value coefficients(Fit made) {
        var all = made.coefficients();
        return Vector.of(IntStream.range(0, all.terms().size())
                        .mapToDouble(
                                term -> all.of(term).map(Coefficient::estimate).orElse(Double.NaN))
                        .toArray())
                .with("names", Vector.of(all.terms()));
    }

    private static double[][] matrix(Coefficients all) {
        int[] known = IntStream.range(0, all.terms().size())
                .filter(term -> all.of(term).isPresent())
                .toArray();
        return Arrays.stream(known)
                .mapToObj(term -> Arrays.stream(known)
                        .mapToDouble(other -> all.covariance(term, other))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Value covariance(Fit made) {
        var stopped = made.stopped();
        if (stopped.isPresent()) {
            return Matrices.matrix(stopped.get().covariance());
        }
        var names = Vector.of(
                made.coefficients().all().stream().map(Coefficient::term).toList());
        return Matrices.matrix(matrix(made.coefficients())).with("dimnames", ListValue.of(List.of(names, names)));
    }

    /** Estimates, errors, z and p, a row each, without aliased terms. */
    private static Value table(Fit made) {
        var all = made.coefficients().all();
        var cells = all.stream()
                .map(one -> new double[] {one.estimate(), one.standardError(), one.z(), one.pValue()})
                .toArray(double[][]::new);
        return Matrices.matrix(cells)
                .with(
                        "dimnames",
                        ListValue.of(List.of(
                                Vector.of(all.stream().map(Coefficient::term).toList()),
                                Vector.of("Estimate", "Std. Error", "z value", "Pr(>|z|)"))));
    }

    private static Value predictions(Fit made, Arguments bound) {
        boolean response = bound.text("type", "link").equals("response");
        var other = bound.find("newdata");
        if (other == null) {
            double[] probabilities = made.fit().probabilities();
            return Vector.of(
                    response
                            ? probabilities
                            : Arrays.stream(probabilities)
                                    .map(p -> Math.log(p / (1 - p)))
                                    .toArray());
        }
        var frame = made.frame().in(made.formula(), other);
        var columns = frame.design();
        double[] predicted = made.coefficients()
                .predict(Design.of(
                        frame.rows().length,
                        columns.stream().map(ModelFrame.Column::name).toList(),
                        columns.stream().map(ModelFrame.Column::values).toArray(double[][]::new)));
        double[] all = new double[((ListValue) other).rows()];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < predicted.length; i++) {
            all[frame.rows()[i]] = response ? 1 / (1 + Math.exp(-predicted[i])) : predicted[i];
        }
        return Vector.of(all);
    }

    private static Fit made(Value value) {
        return value instanceof ListValue list
                        && list.find("fit") instanceof Value.Held held
                        && held.object() instanceof Fit fit
                ? fit
                : missing();
    }

    private static Fit missing() {
        throw new NotYet("what is no logistic fit");
    }

    private static Value compare(Arguments call) {
        var smaller = made(call.value(0)).fit();
        var larger = made(call.value(1)).fit();
        var test = smaller.testAgainst(larger);
        return new Figures()
                .put("Df", Vector.of(Double.NaN, (double) larger.rank() - smaller.rank()))
                .put("Deviance", Vector.of(Double.NaN, smaller.deviance() - larger.deviance()))
                .put("Pr(>Chi)", Vector.of(Double.NaN, test.probability().orElse(Double.NaN)))
                .fit("anova");
    }

    private static Value report(Arguments call) {
        var bound = call.bind("fm", "data", "diag", "vc");
        var made = fit(Formulas.formula(bound.get("fm"), call.environment()), bound.find("data"), null, false);
        var fit = made.fit();
        var all = made.coefficients().all();
        var figures = new Figures()
                .put("terms", all.stream().map(Coefficient::term).toList())
                .put("coef", each(all, Coefficient::estimate))
                .put("se", each(all, Coefficient::standardError))
                .put("z", each(all, Coefficient::z))
                .put("p", each(all, Coefficient::pValue))
                .put("OR", each(all, Coefficient::ratio))
                .put("lower", each(all, one -> one.lowerRatio(0.95)))
                .put("upper", each(all, one -> one.upperRatio(0.95)))
                .put("n", fit.size())
                .put("events", fit.events())
                .put("deviance", fit.deviance())
                .put("nullDeviance", fit.nullDeviance())
                .put("dfResidual", fit.residualDegreesOfFreedom())
                .put("logLik", -fit.deviance() / 2)
                .put("aic", fit.aic())
                .put("converged", fit.convergence() == LogisticFit.Convergence.CONVERGED)
                .putAll(test(fit.test()));
        if (bound.flag("vc", false)) {
            figures.put("vcov", matrix(made.coefficients()));
        }
        if (bound.flag("diag", true)) {
            figures.putAll(diagnostics(made, call));
        }
        return figures.list();
    }

    private static Figures test(TestResult result) {
        return new Figures()
                .put(
                        "lrChisq",
                        result.estimated().map(TestResult.Estimated::statistic).orElse(0.0))
                .put(
                        "lrDf",
                        result.estimated()
                                .map(TestResult.Estimated::degreesOfFreedom)
                                .orElse(0.0))
                .put("lrP", result.probability());
    }

    private static Figures diagnostics(Fit made, Arguments call) {
        var fit = made.fit();
        double[] p = fit.probabilities();
        double[] y = outcomes(made);
        List<Arguments.Argument> both =
                List.of(Arguments.Argument.of(Vector.of(p)), Arguments.Argument.of(Vector.of(y)));
        double n = fit.size();
        var figures = new Figures()
                .put("auc", Natives.orMissing("auc", both, call))
                .put(
                        "brier",
                        Maths.mean(IntStream.range(0, p.length)
                                .mapToDouble(i -> (y[i] - p[i]) * (y[i] - p[i]))
                                .toArray()));
        if (Arrays.stream(p).distinct().count() >= 50) {
            figures.put("hosmerLemeshow", Natives.orMissing("hl", both, call));
        }
        return figures.put("mcFaddenR2", 1 - fit.deviance() / fit.nullDeviance())
                .put(
                        "nagelkerkeR2",
                        (1 - Math.exp((fit.deviance() - fit.nullDeviance()) / n))
                                / (1 - Math.exp(-fit.nullDeviance() / n)));
    }

    static double[] each(List<Coefficient> all, ToDoubleFunction<Coefficient> part) {
        return all.stream().mapToDouble(part).toArray();
    }

    private static Value profile(Arguments call) {
        var bound = call.bind("fm", "data", "term", "conf");
        var made = fit(Formulas.formula(bound.get("fm"), call.environment()), bound.find("data"), null, false);
        var limits = ProfileLikelihood.limits(made.fit(), bound.text("term", ""), bound.number("conf", 0.95))
                .orElseThrow(() -> new RError("no limits"));
        return Figures.boxed(Vector.of(limits.lower(), limits.upper()));
    }
}
