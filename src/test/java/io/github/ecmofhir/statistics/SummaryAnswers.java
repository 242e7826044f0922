package io.github.ecmofhir.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Answers of the oracle's {@code desc}, and of the tables that are made of it and of {@code prop_ci}. */
final class SummaryAnswers {

    private SummaryAnswers() {}

    static Object of(OracleCase oracle) {
        List<Double> values = new ArrayList<>();
        oracle.values().path("values").forEach(value -> values.add(value.isNull() ? Double.NaN : value.asDouble()));
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static Object of(double[] column) {
        var summary = Summary.of(column);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("n", summary.n());
        answer.put("missing", summary.missing());
        answer.put("sum", summary.sum());
        answer.put("mean", summary.mean());
        answer.put("sd", summary.sd());
        answer.put("se", summary.standardError());
        answer.put(
                "meanCI",
                summary.meanInterval(0.95)
                        .map(found -> List.of(found.lower(), found.upper()))
                        .orElse(List.of(Double.NaN, Double.NaN)));
        answer.put("min", summary.min());
        answer.put("max", summary.max());
        answer.put("quantilesType7", List.of(summary.q1(), summary.median(), summary.q3()));
        answer.put("quantilesType6SPSS", quartiles(summary, QuantileType.TYPE_6));
        answer.put("quantilesType2SAS", quartiles(summary, QuantileType.TYPE_2));
        answer.put(
                "iqrType7",
                summary.n() == 0
                        ? OptionalDouble.empty()
                        : summary.q3().getAsDouble() - summary.q1().getAsDouble());
        answer.put("skewnessG1", summary.skewness());
        answer.put("kurtosisG2", summary.kurtosis());
        answer.put("shapiroW", OracleAnswer.NOT_YET);
        answer.put("shapiroP", OracleAnswer.NOT_YET);
        return answer;
    }

    /**
     * Tables 1 of the two small papers. The sections tell what is in them; the R code is read only for the two subsets,
     * the preclosed and among them those explanted percutaneously.
     */
    static Object table(OracleCase oracle) {
        if (!oracle.id().startsWith("paper/")) {
            return OracleAnswer.NOT_YET;
        }
        var all = oracle.frame();
        Map<String, Object> answer = new LinkedHashMap<>();
        oracle.expected().fields().forEachRemaining(section -> {
            String name = section.getKey();
            var rows = all;
            if (name.endsWith("41") || name.endsWith("20")) {
                rows = all.where(row -> all.text("preclosing").get(row).equals("1"));
            }
            if (name.endsWith("20")) {
                var preclosed = rows;
                rows = rows.where(row -> preclosed.text("explant").get(row).equals("percutaneous"));
            }
            var chosen = rows;
            if (name.equals("male")) {
                int males =
                        (int) chosen.text("sex").stream().filter("male"::equals).count();
                answer.put(name, ProportionAnswers.of(Proportion.of(males, chosen.rows()), 0.95));
            } else if (name.startsWith("binary")) {
                answer.put(name, columns(section.getValue(), column -> ProportionAnswers.of(chosen.numbers(column))));
            } else {
                answer.put(name, columns(section.getValue(), column -> of(chosen.numbers(column))));
            }
        });
        return answer;
    }

    private static Map<String, Object> columns(JsonNode section, Function<String, Object> figures) {
        Map<String, Object> answer = new LinkedHashMap<>();
        section.fieldNames().forEachRemaining(column -> answer.put(column, figures.apply(column)));
        return answer;
    }

    private static List<OptionalDouble> quartiles(Summary summary, QuantileType type) {
        return DoubleStream.of(0.25, 0.5, 0.75)
                .mapToObj(probability -> summary.quantile(probability, type))
                .toList();
    }
}
