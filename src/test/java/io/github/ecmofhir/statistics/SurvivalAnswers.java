package io.github.ecmofhir.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers of the oracle's {@code km} and {@code lr}, called with the columns that the R code of a case names. */
final class SurvivalAnswers {

    private static final String SURV = "Surv\\(([\\w.]+),([\\w.]+)\\)~([\\w.]+)";

    /** {@code km(Surv(time, event) ~ group, d, times = c(...), tau = ...)} with group 1 for none. */
    private static final Pattern CURVES =
            Pattern.compile("\\bkm\\(" + SURV + ",d(?:,times=c\\(([^)]*)\\))?(?:,tau=([\\d.]+))?\\)");

    /** {@code name = lr(Surv(time, event) ~ group + strata(stratum), d, rho)}. */
    private static final Pattern TESTS =
            Pattern.compile("(?:(\\w+)=)?\\blr\\(" + SURV + "(?:\\+strata\\(([\\w.]+)\\))?,d(?:,([\\d.]+))?\\)");

    private static final Map<String, CurveMethod> METHODS =
            Map.of("plain", CurveMethod.PLAIN, "log", CurveMethod.LOG, "loglog", CurveMethod.LOG_LOG);

    private SurvivalAnswers() {}

    static Object of(OracleCase oracle) {
        var curves = CURVES.matcher(oracle.code()).results().toList();
        var tests = TESTS.matcher(oracle.code()).results().toList();
        // Other functions on the same data are another statistic
        if (curves.size() + tests.size() == 0 || oracle.code().contains("cox(")) {
            return OracleAnswer.NOT_YET;
        }
        var frame = oracle.frame();
        Map<String, Object> answer = new LinkedHashMap<>();
        for (var call : curves) {
            answer.put("groups", curves(frame, call));
        }
        for (var call : tests) {
            var figures = test(frame, call);
            if (oracle.expected().has("error")) {
                answer.put(
                        "error",
                        Double.valueOf(Double.NaN).equals(figures.get("p"))
                                ? oracle.expected().get("error").asText()
                                : "");
            } else if (call.group(1) == null) {
                answer.putAll(figures);
            } else {
                answer.put(call.group(1), figures);
            }
        }
        return answer;
    }

    private static List<Object> curves(OracleFrame data, MatchResult call) {
        boolean grouped = !call.group(3).equals("1");
        var columns = new ArrayList<>(List.of(call.group(1), call.group(2)));
        if (grouped) {
            columns.add(call.group(3));
        }
        var frame = data.complete(columns);
        var levels = grouped ? frame.levels(call.group(3)) : List.of("all");
        int[] group = grouped ? frame.codes(call.group(3)) : new int[frame.rows()];
        var curves = KaplanMeier.byGroup(
                FollowUp.grouped(frame.numbers(call.group(1)), frame.events(call.group(2)), group, levels.size()));
        return IntStream.range(0, levels.size())
                .mapToObj(i -> (Object) curve(levels.get(i), curves.get(i), call.group(4), call.group(5)))
                .toList();
    }

    private static Map<String, Object> curve(
            String group, KaplanMeier curve, @Nullable String times, @Nullable String tau) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("group", group);
        answer.put("n", curve.size());
        answer.put("events", curve.events());
        var points = curve.points();
        answer.put(
                "curve",
                Map.of(
                        "time", each(points, SurvivalPoint::time),
                        "nRisk", each(points, SurvivalPoint::atRisk),
                        "nEvent", each(points, SurvivalPoint::events),
                        "nCensor", each(points, SurvivalPoint::censored),
                        "surv", each(points, SurvivalPoint::survival),
                        "seLogSurv", each(points, SurvivalAnswers::logError),
                        "seGreenwood", each(points, SurvivalPoint::standardError),
                        "cumhazNelsonAalen", each(points, SurvivalPoint::cumulativeHazard)));
        Map<String, Object> quantiles = new LinkedHashMap<>();
        METHODS.forEach((name, method) -> {
            var limited = curve.withLimits(method, 0.95);
            answer.put("lower_" + name, each(limited.points(), SurvivalPoint::lower));
            answer.put("upper_" + name, each(limited.points(), SurvivalPoint::upper));
            quantiles.put(
                    name,
                    Map.of(
                            "q25", quantile(limited, 0.25),
                            "median", quantile(limited, 0.5),
                            "q75", quantile(limited, 0.75)));
        });
        answer.put("quantiles", quantiles);
        if (times != null) {
            var at = Arrays.stream(times.split(","))
                    .map(time -> curve.at(Double.parseDouble(time)).orElseThrow())
                    .toList();
            answer.put(
                    "at",
                    Map.of(
                            "time", each(at, SurvivalPoint::time),
                            "nRisk", each(at, SurvivalPoint::atRisk),
                            "surv", each(at, SurvivalPoint::survival),
                            "se", each(at, SurvivalPoint::standardError),
                            "lower_loglog", each(at, SurvivalPoint::lower),
                            "upper_loglog", each(at, SurvivalPoint::upper)));
        }
        if (tau != null) {
            var mean = curve.restrictedMean(Double.parseDouble(tau)).orElseThrow();
            answer.put("rmst", Map.of("tau", mean.horizon(), "est", mean.mean(), "se", mean.standardError()));
        }
        return answer;
    }

    /** R keeps the error of log S, which is infinite where S is 0. */
    private static double logError(SurvivalPoint point) {
        return point.survival() == 0
                ? Double.POSITIVE_INFINITY
                : point.standardError().getAsDouble() / point.survival();
    }

    private static List<OptionalDouble> quantile(KaplanMeier curve, double probability) {
        var found = curve.quantile(probability);
        return List.of(found.time(), found.lower(), found.upper());
    }

    private static Map<String, Object> test(OracleFrame data, MatchResult call) {
        var columns = new ArrayList<>(List.of(call.group(2), call.group(3), call.group(4)));
        if (call.group(5) != null) {
            columns.add(call.group(5));
        }
        var frame = data.complete(columns);
        var levels = frame.levels(call.group(4));
        int[] stratum = call.group(5) == null ? new int[frame.rows()] : frame.codes(call.group(5));
        int strata = call.group(5) == null ? 1 : frame.levels(call.group(5)).size();
        var followUp = FollowUp.stratified(
                frame.numbers(call.group(2)),
                frame.events(call.group(3)),
                frame.codes(call.group(4)),
                levels.size(),
                stratum,
                strata);
        var test = LogRank.weighted(followUp, call.group(6) == null ? 0 : Double.parseDouble(call.group(6)));
        var groups = IntStream.range(0, test.groups()).boxed().toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("groups", levels);
        answer.put("n", each(groups, test::size));
        answer.put("observed", each(groups, test::observed));
        answer.put("expected", each(groups, test::expected));
        answer.put("variance", each(groups, g -> each(groups, h -> test.variance(g, h))));
        answer.putAll(test.result().estimated().map(SurvivalAnswers::figures).orElse(degenerate(test)));
        return answer;
    }

    private static Map<String, Object> figures(TestResult.Estimated result) {
        return Map.of(
                "chisq", result.statistic(),
                "df", result.degreesOfFreedom(),
                "p", result.pValue(),
                "logP", result.logPValue());
    }

    /** What survdiff and pchisq say where there is no test. */
    private static Map<String, Object> degenerate(LogRank test) {
        long counted = IntStream.range(0, test.groups())
                .filter(group -> test.expected(group) > 0)
                .count();
        boolean none = counted == 1;
        return Map.of("chisq", 0.0, "df", counted - 1, "p", none ? 1.0 : Double.NaN, "logP", none ? 0.0 : Double.NaN);
    }

    private static <T, R> List<R> each(List<T> items, Function<T, R> part) {
        return items.stream().map(part).toList();
    }
}
