package io.github.ecmofhir.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        if (oracle.expected().has("group")) {
            return comparison(oracle);
        }
        if (oracle.expected().has("kruskal")) {
            return severalGroups(oracle);
        }
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

    /** A Table 1 of two groups, 1 being the group of interest: each column in both groups, and how they differ. */
    private static Object comparison(OracleCase oracle) {
        var frame = oracle.frame();
        String group = oracle.expected().path("group").asText();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("group", group);
        answer.put("n", List.of(rows(frame, group, "0"), rows(frame, group, "1")));
        oracle.expected().fields().forEachRemaining(section -> {
            switch (section.getKey()) {
                case "continuous" ->
                    answer.put("continuous", columns(section.getValue(), column -> continuous(frame, column, group)));
                case "binary" ->
                    answer.put("binary", columns(section.getValue(), column -> binary(frame, column, group)));
                case "categorical" ->
                    answer.put("categorical", columns(section.getValue(), column -> categorical(frame, column, group)));
                default -> {}
            }
        });
        return answer;
    }

    private static Map<String, Object> continuous(OracleFrame frame, String column, String group) {
        double[] values = frame.numbers(column);
        double[] treated = GroupAnswers.where(values, frame, group, "1");
        double[] control = GroupAnswers.where(values, frame, group, "0");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("all", of(values));
        answer.put("treated", of(ofGroup(frame, column, group, "1")));
        answer.put("control", of(ofGroup(frame, column, group, "0")));
        answer.put("t", GroupAnswers.t(treated, control));
        answer.put("wilcoxon", GroupAnswers.rankSum(treated, control));
        answer.put("brownForsythe", GroupAnswers.brownForsythe(treated, control));
        answer.put(
                "smd",
                losesWeights(values) ? OptionalDouble.empty() : StandardizedDifference.continuous(treated, control));
        return answer;
    }

    /**
     * The helper's unit weights are counted after missing values are gone and subset as if before, so it has no figure,
     * unless the last rows are the missing ones.
     */
    private static boolean losesWeights(double[] values) {
        int missing = (int) Arrays.stream(values).filter(Double::isNaN).count();
        return Arrays.stream(values, values.length - missing, values.length).anyMatch(value -> !Double.isNaN(value));
    }

    private static Map<String, Object> binary(OracleFrame frame, String column, String group) {
        var answer = TableAnswers.of(crossed(frame, group, List.of("1", "0"), column, List.of("1", "0")));
        answer.put(
                "smd",
                StandardizedDifference.binary(share(frame, column, group, "1"), share(frame, column, group, "0")));
        return answer;
    }

    private static Map<String, Object> categorical(OracleFrame frame, String column, String group) {
        var levels = frame.levels(column);
        var counts = crossed(frame, group, List.of("1", "0"), column, levels);
        var answer = TableAnswers.of(counts);
        answer.put("levels", levels);
        answer.put(
                "smd",
                StandardizedDifference.categorical(
                        counts.get(0).stream().mapToInt(Integer::intValue).toArray(),
                        counts.get(1).stream().mapToInt(Integer::intValue).toArray()));
        return answer;
    }

    /** Columns compared over the levels of another, and a table of one column by the levels. */
    private static Object severalGroups(OracleCase oracle) {
        var by = Pattern.compile("factor\\(d\\$(\\w+)\\)").matcher(oracle.code());
        var crossed = Pattern.compile("(\\w+)=ct\\(unname\\(as\\.matrix\\(table\\(d\\$(\\w+),d\\$(\\w+)\\)\\)\\)\\)")
                .matcher(oracle.code());
        if (!by.find() || !crossed.find()) {
            return OracleAnswer.NOT_YET;
        }
        var frame = oracle.frame();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "kruskal",
                columns(
                        oracle.expected().path("kruskal"),
                        column -> GroupAnswers.comparisons(GroupAnswers.groups(frame, column, by.group(1)), "p")));
        answer.put(
                crossed.group(1),
                TableAnswers.of(crossed(
                        frame,
                        crossed.group(2),
                        frame.levels(crossed.group(2)),
                        crossed.group(3),
                        frame.levels(crossed.group(3)))));
        return answer;
    }

    private static List<List<Integer>> crossed(
            OracleFrame frame, String rows, List<String> rowLevels, String columns, List<String> columnLevels) {
        return rowLevels.stream()
                .map(row -> columnLevels.stream()
                        .map(column -> (int) IntStream.range(0, frame.rows())
                                .filter(i -> frame.text(rows).get(i).equals(row)
                                        && frame.text(columns).get(i).equals(column))
                                .count())
                        .toList())
                .toList();
    }

    private static Proportion share(OracleFrame frame, String column, String group, String level) {
        double[] values = GroupAnswers.where(frame.numbers(column), frame, group, level);
        return Proportion.of((int) Arrays.stream(values).sum(), values.length);
    }

    /** The values of a column in the rows of a group, NaN where missing. */
    private static double[] ofGroup(OracleFrame frame, String column, String group, String level) {
        return frame.where(row -> frame.text(group).get(row).equals(level)).numbers(column);
    }

    private static int rows(OracleFrame frame, String group, String level) {
        return (int) frame.text(group).stream().filter(level::equals).count();
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
