package io.github.ecmofhir.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers of the oracle's {@code wil}, {@code tt} and {@code brown_forsythe}, and of its tests of several groups. */
final class GroupAnswers {

    /** {@code a <- d$column[d$group == 1]; b <- d$column[d$group == 0]; wil(a, b)}. */
    private static final Pattern RANK_SUM_OF_COLUMN =
            Pattern.compile("a<-d\\$(\\w+)\\[d\\$(\\w+)==(\\w+)];b<-d\\$\\1\\[d\\$\\2==(\\w+)];wil\\(a,b\\)");

    private static final String INLINE =
            "a<-as.numeric(unlist(x$a));b<-as.numeric(unlist(x$b));c(list(wilcoxon=wil(a,b))";

    private GroupAnswers() {}

    static Object twoSamples(OracleCase oracle) {
        var column = RANK_SUM_OF_COLUMN.matcher(oracle.code());
        if (column.matches()) {
            var frame = oracle.frame();
            double[] values = frame.numbers(column.group(1));
            return rankSum(
                    where(values, frame, column.group(2), column.group(3)),
                    where(values, frame, column.group(2), column.group(4)));
        }
        if (!oracle.code().startsWith(INLINE)) {
            return OracleAnswer.NOT_YET;
        }
        double[] a = numbers(oracle, "a");
        double[] b = numbers(oracle, "b");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("wilcoxon", rankSum(a, b));
        var t = t(a, b);
        answer.put("t", t.isEmpty() ? OptionalDouble.empty() : t);
        if (t.isEmpty()) {
            answer.put("tError", whyNoT(a, b));
        }
        answer.put("brownForsythe", brownForsythe(a, b));
        return answer;
    }

    static Object severalSamples(OracleCase oracle) {
        var values = oracle.values();
        if (!values.has("values") || !values.has("group")) {
            return OracleAnswer.NOT_YET;
        }
        double[][] groups = groups(OracleFrame.inline(values), "values", "group");
        var answer = comparisons(groups, "kruskalP");
        answer.put("brownForsythe", brownForsythe(groups));
        return answer;
    }

    /** Kruskal and Wallis, analysis of variance and Welch; the first p value has one of two names. */
    static Map<String, Object> comparisons(double[][] groups, String p) {
        var ranks = OneWay.kruskalWallis(groups);
        var means = OneWay.anova(groups);
        var welch = OneWay.welch(groups);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("H", ranks.estimated().map(TestResult.Estimated::statistic).orElse(Double.NaN));
        answer.put("df", groups.length - 1);
        answer.put(p, ranks.probability());
        answer.put("anovaF", means instanceof TestResult.ByF f ? f.statistic() : Double.NaN);
        answer.put("anovaP", means.probability());
        answer.put("welchF", welch instanceof TestResult.ByF f ? f.statistic() : Double.NaN);
        answer.put(
                "welchDf",
                List.of(
                        groups.length - 1,
                        welch instanceof TestResult.ByF f ? f.denominatorDegreesOfFreedom() : Double.NaN));
        answer.put("welchP", welch.probability());
        return answer;
    }

    static Map<String, Object> rankSum(double[] a, double[] b) {
        var test = RankSum.of(a, b);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("n1", a.length);
        answer.put("n2", b.length);
        answer.put("W", test.statistic());
        answer.put("ties", String.valueOf(test.ties()));
        answer.put("pNormalNoCC", test.normal(false).probability());
        answer.put("pNormalCC", test.normal(true).probability());
        boolean exact = !test.ties() && a.length < 200 && b.length < 200;
        answer.put("pExact", exact ? test.exact().probability() : OptionalDouble.empty());
        if (test.ties() && a.length + b.length <= 60) {
            // Where all are equal we have no test, the permutations one without doubt
            answer.put("pExactWithTies", test.exact().probability().orElse(1));
        }
        return answer;
    }

    /** Empty where R's helper stops, which it does when either test cannot be made. */
    static Map<String, Object> t(double[] a, double[] b) {
        var student = TTest.student(a, b);
        var welch = TTest.welch(a, b);
        if (student.result().probability().isEmpty()
                || welch.result().probability().isEmpty()) {
            return Map.of();
        }
        return Map.of("meanDiff", student.difference(), "student", figures(student), "welch", figures(welch));
    }

    static Map<String, Object> brownForsythe(double[]... groups) {
        var result = OneWay.brownForsythe(groups);
        int n = IntStream.range(0, groups.length).map(i -> groups[i].length).sum();
        return Map.of(
                "F",
                result instanceof TestResult.ByF f ? f.statistic() : Double.NaN,
                "df1",
                groups.length - 1,
                "df2",
                n - groups.length,
                "p",
                result.probability());
    }

    /** The values of a column by the levels of another, missing ones left out. */
    static double[][] groups(OracleFrame frame, String column, String group) {
        var rows = frame.complete(List.of(column, group));
        return rows.levels(group).stream()
                .map(level -> where(rows.numbers(column), rows, group, level))
                .toArray(double[][]::new);
    }

    /** The values that are there in the rows of a group. */
    static double[] where(double[] values, OracleFrame frame, String group, String level) {
        return IntStream.range(0, values.length)
                .filter(row -> frame.text(group).get(row).equals(level) && !Double.isNaN(values[row]))
                .mapToDouble(row -> values[row])
                .toArray();
    }

    private static Map<String, Object> figures(TTest test) {
        var result = test.result().estimated().orElseThrow();
        return Map.of(
                "t", result.statistic(),
                "df", result.degreesOfFreedom(),
                "p", result.pValue(),
                "ci", TableAnswers.limits(test.interval(0.95).orElseThrow()));
    }

    /** R's words for our reasons, in the order in which R asks. */
    private static String whyNoT(double[] a, double[] b) {
        var result = TTest.student(a, b).result() instanceof TestResult.NotEstimable student
                ? student
                : TTest.welch(a, b).result();
        var reason = ((TestResult.NotEstimable) result).reason();
        if (reason == TestResult.Reason.NO_VARIANCE) {
            return "data are essentially constant";
        }
        if (reason == TestResult.Reason.TOO_FEW && a.length == 1 && b.length == 1) {
            return "not enough observations";
        }
        return "not enough '" + (a.length < 2 ? "x" : "y") + "' observations";
    }

    private static double[] numbers(OracleCase oracle, String name) {
        return IntStream.range(0, oracle.values().path(name).size())
                .mapToDouble(i -> oracle.values().path(name).get(i).asDouble())
                .toArray();
    }
}
