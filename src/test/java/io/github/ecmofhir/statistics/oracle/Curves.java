package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.CurveMethod;
import io.github.ecmofhir.statistics.FollowUp;
import io.github.ecmofhir.statistics.KaplanMeier;
import io.github.ecmofhir.statistics.LogRank;
import io.github.ecmofhir.statistics.SurvivalPoint;
import io.github.ecmofhir.statistics.TestResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code km}, {@code lr} and {@code survdiff}. */
final class Curves {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("km", Curves::curves, "lr", Curves::logRank, "survdiff", Curves::difference);

    private Curves() {}

    private static final Map<String, CurveMethod> METHODS = methods();

    private static Map<String, CurveMethod> methods() {
        Map<String, CurveMethod> methods = new LinkedHashMap<>();
        methods.put("plain", CurveMethod.PLAIN);
        methods.put("log", CurveMethod.LOG);
        methods.put("loglog", CurveMethod.LOG_LOG);
        return methods;
    }

    private static Value curves(Arguments call) {
        var bound = call.bind("fm", "data", "times", "tau");
        var frame = new ModelFrame((Value.Formula) bound.get("fm"), bound.find("data"), Map.of());
        if (frame.followUp("start") != null) {
            throw new NotYet("survival curves of counting processes");
        }
        var groups = frame.groups();
        var levels = groups == null ? List.of("all") : groups.levels();
        var curves = KaplanMeier.byGroup(
                FollowUp.grouped(frame.times(), frame.events(), codes(groups, frame), levels.size()));
        return new Figures()
                .put(
                        "groups",
                        ListValue.of(IntStream.range(0, levels.size())
                                .mapToObj(i -> curve(levels.get(i), curves.get(i), bound))
                                .toList()))
                .list();
    }

    /** The group of each subject, from 0. */
    private static int[] codes(@Nullable Vector factor, ModelFrame frame) {
        return factor == null
                ? new int[frame.rows().length]
                : Arrays.stream(factor.numbers())
                        .mapToInt(code -> (int) code - 1)
                        .toArray();
    }

    private static ListValue curve(String group, KaplanMeier curve, Arguments bound) {
        var points = curve.points();
        Map<String, Vector> columns = new LinkedHashMap<>();
        columns.put("time", each(points, SurvivalPoint::time));
        columns.put("nRisk", each(points, point -> (double) point.atRisk()));
        columns.put("nEvent", each(points, point -> (double) point.events()));
        columns.put("nCensor", each(points, point -> (double) point.censored()));
        columns.put("surv", each(points, SurvivalPoint::survival));
        columns.put("seLogSurv", each(points, Curves::logError));
        columns.put("seGreenwood", optional(points, SurvivalPoint::standardError));
        columns.put("cumhazNelsonAalen", each(points, SurvivalPoint::cumulativeHazard));
        var figures = new Figures()
                .put("group", group)
                .put("n", curve.size())
                .put("events", curve.events())
                .put("curve", Figures.frame(columns));
        var quantiles = new Figures();
        METHODS.forEach((name, method) -> {
            var limited = curve.withLimits(method, 0.95);
            figures.put("lower_" + name, Figures.boxed(optional(limited.points(), SurvivalPoint::lower)));
            figures.put("upper_" + name, Figures.boxed(optional(limited.points(), SurvivalPoint::upper)));
            quantiles.put(
                    name,
                    new Figures()
                            .put("q25", quantile(limited, 0.25))
                            .put("median", quantile(limited, 0.5))
                            .put("q75", quantile(limited, 0.75)));
        });
        figures.put("quantiles", quantiles);
        if (bound.find("tau") != null) {
            var mean = curve.restrictedMean(bound.number("tau")).orElseThrow();
            figures.put(
                    "rmst",
                    new Figures()
                            .put("tau", mean.horizon())
                            .put("est", mean.mean())
                            .put("se", mean.standardError()));
        }
        if (bound.find("times") != null) {
            figures.put("at", at(curve, bound.numbers("times")));
        }
        return figures.list();
    }

    private static ListValue at(KaplanMeier curve, double[] times) {
        var at = Arrays.stream(times)
                .mapToObj(time -> curve.at(time).orElseThrow())
                .toList();
        Map<String, Vector> columns = new LinkedHashMap<>();
        columns.put("time", each(at, SurvivalPoint::time));
        columns.put("nRisk", each(at, point -> (double) point.atRisk()));
        columns.put("surv", each(at, SurvivalPoint::survival));
        columns.put("se", optional(at, SurvivalPoint::standardError));
        columns.put("lower_loglog", optional(at, SurvivalPoint::lower));
        columns.put("upper_loglog", optional(at, SurvivalPoint::upper));
        return Figures.frame(columns);
    }

    /** R keeps the error of log S, which is infinite where S is 0. */
    private static double logError(SurvivalPoint point) {
        return point.survival() == 0
                ? Double.POSITIVE_INFINITY
                : point.standardError().getAsDouble() / point.survival();
    }

    private static double[] quantile(KaplanMeier curve, double probability) {
        var found = curve.quantile(probability);
        return new double[] {
            found.time().orElse(Double.NaN),
            found.lower().orElse(Double.NaN),
            found.upper().orElse(Double.NaN)
        };
    }

    private static Vector each(List<SurvivalPoint> points, Function<SurvivalPoint, Double> part) {
        return Figures.column(points, part);
    }

    private static Vector optional(List<SurvivalPoint> points, Function<SurvivalPoint, OptionalDouble> part) {
        return Figures.column(points, point -> part.apply(point).orElse(Double.NaN));
    }

    /** A test and the groups it compares. */
    private record Comparison(LogRank test, List<String> groups) {

        double[] each(java.util.function.IntToDoubleFunction part) {
            return IntStream.range(0, groups.size()).mapToDouble(part).toArray();
        }

        double[][] variance() {
            return IntStream.range(0, groups.size())
                    .mapToObj(g -> each(h -> test.variance(g, h)))
                    .toArray(double[][]::new);
        }

        /** How many groups anything was expected of, less one. */
        double degreesOfFreedom() {
            return test.result()
                    .estimated()
                    .map(TestResult.Estimated::degreesOfFreedom)
                    .orElse(Arrays.stream(each(test::expected))
                                    .filter(expected -> expected > 0)
                                    .count()
                            - 1.0);
        }

        /** 0 where there is no test, as survdiff says. */
        double statistic() {
            return test.result()
                    .estimated()
                    .map(TestResult.Estimated::statistic)
                    .orElse(0.0);
        }
    }

    private static Comparison compared(Arguments bound, String formula) {
        var frame = new ModelFrame((Value.Formula) bound.get(formula), bound.find("data"), Map.of());
        var groups = frame.groups();
        if (groups == null || frame.followUp("start") != null) {
            throw new NotYet("log-rank test without groups or of counting processes");
        }
        var strata = frame.apart("strata");
        var factor = strata == null ? null : Factors.used(strata);
        var followUp = FollowUp.stratified(
                frame.times(),
                frame.events(),
                codes(groups, frame),
                groups.levels().size(),
                codes(factor, frame),
                factor == null ? 1 : factor.levels().size());
        return new Comparison(
                LogRank.weighted(followUp, bound.number("rho", 0)),
                // The helper keeps what is behind the last equals sign
                groups.levels().stream()
                        .map(level -> level.substring(level.lastIndexOf('=') + 1))
                        .toList());
    }

    private static Value logRank(Arguments call) {
        var compared = compared(call.bind("fm", "data", "rho"), "fm");
        var test = compared.test();
        var figures = new Figures()
                .put("groups", compared.groups())
                .put("n", compared.each(test::size))
                .put("observed", compared.each(test::observed))
                .put("expected", compared.each(test::expected))
                .put("variance", compared.variance())
                .put("chisq", compared.statistic())
                .put("df", compared.degreesOfFreedom());
        // What pchisq says of 0 with 0 degrees of freedom, or with fewer
        double none = compared.degreesOfFreedom() == 0 ? 1 : Double.NaN;
        var result = test.result().estimated();
        return figures.put("p", result.map(TestResult.Estimated::pValue).orElse(none))
                .put("logP", result.map(TestResult.Estimated::logPValue).orElse(Math.log(none)))
                .list();
    }

    private static Value difference(Arguments call) {
        var compared = compared(call.bind("formula", "data", "subset", "na.action", "rho"), "formula");
        var test = compared.test();
        var figures = new Figures()
                .put("n", Vector.of(compared.each(test::size)).with("names", Vector.of(compared.groups())))
                .put("obs", Vector.of(compared.each(test::observed)))
                .put("exp", Vector.of(compared.each(test::expected)))
                .put("var", compared.variance())
                .put("chisq", compared.statistic());
        return figures.fit("survdiff");
    }
}
