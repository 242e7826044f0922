package io.github.ecmofhir.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers of the oracle's {@code rates}. */
final class RateAnswers {

    private static final double PER = 1000;

    /** Exposure by group: {@code tapply(d$hours / 24, d$group, sum)}. */
    private static final Pattern EXPOSURE = Pattern.compile("tapply\\(d\\$(\\w+)(?:/([\\d.]+))?,d\\$(\\w+),sum\\)");

    private RateAnswers() {}

    static Object of(OracleCase oracle) {
        var values = oracle.values();
        if (values.has("events")) {
            return of(
                    new Rate(
                            values.path("events").get(0).asInt(),
                            values.path("time").get(0).asDouble()),
                    new Rate(
                            values.path("events").get(1).asInt(),
                            values.path("time").get(1).asDouble()));
        }
        var exposure = EXPOSURE.matcher(oracle.code());
        return exposure.find()
                ? ofColumns(
                        oracle,
                        exposure.group(1),
                        exposure.group(2) == null ? 1 : Double.parseDouble(exposure.group(2)),
                        exposure.group(3))
                : OracleAnswer.NOT_YET;
    }

    private static Object ofColumns(OracleCase oracle, String time, double unit, String group) {
        var frame = oracle.frame();
        Map<String, Object> answer = new LinkedHashMap<>();
        oracle.expected()
                .fieldNames()
                .forEachRemaining(column -> answer.put(
                        column,
                        of(rate(frame, column, time, unit, group, "1"), rate(frame, column, time, unit, group, "0"))));
        return answer;
    }

    private static Rate rate(OracleFrame frame, String events, String time, double unit, String group, String level) {
        double[] count = GroupAnswers.where(frame.numbers(events), frame, group, level);
        double[] exposure = GroupAnswers.where(frame.numbers(time), frame, group, level);
        return new Rate(
                (int) IntStream.range(0, count.length)
                        .mapToDouble(i -> count[i])
                        .sum(),
                IntStream.range(0, exposure.length)
                        .mapToDouble(i -> exposure[i] / unit)
                        .sum());
    }

    private static Map<String, Object> of(Rate first, Rate second) {
        var ratio = new RateRatio(first, second);
        return Map.of(
                "group1",
                of(first),
                "group0",
                of(second),
                "rateRatio",
                Map.of(
                        "est",
                        ratio.estimate(),
                        "exactCI",
                        ratio.interval(0.95)
                                .map(found -> List.of(found.lower(), found.upper()))
                                .orElse(List.of(Double.NaN, Double.NaN)),
                        "waldCI",
                        TableAnswers.limits(ratio.waldInterval(0.95).orElse(null)),
                        "pExact",
                        ratio.result().probability()));
    }

    private static Map<String, Object> of(Rate rate) {
        var scaled = rate.per(PER);
        return Map.of(
                "events",
                rate.events(),
                "persontime",
                rate.exposure(),
                "rate",
                scaled.estimate(),
                "ci",
                TableAnswers.limits(scaled.interval(0.95).orElse(null)));
    }
}
