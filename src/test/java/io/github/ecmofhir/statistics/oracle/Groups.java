package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.OneWay;
import io.github.ecmofhir.statistics.RankSum;
import io.github.ecmofhir.statistics.SignedRank;
import io.github.ecmofhir.statistics.TTest;
import io.github.ecmofhir.statistics.TestResult;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/** {@code wil}, {@code tt}, {@code brown_forsythe}, and R's own tests of two and of several groups. */
final class Groups {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "wil", Groups::rankSum,
            "tt", Groups::meansOfTwo,
            "brown_forsythe", Groups::brownForsythe,
            "kruskal.test", Groups::kruskal,
            "oneway.test", Groups::welch,
            "lm", Groups::linearModel,
            "t.test", Groups::t,
            "wilcox.test", Groups::wilcoxon);

    private Groups() {}

    private static Value rankSum(Arguments call) {
        double[] x = call.vector(0).numbers();
        double[] y = call.vector(1).numbers();
        var test = RankSum.of(x, y);
        var figures = new Figures()
                .put("n1", x.length)
                .put("n2", y.length)
                .put("W", test.statistic())
                .put("ties", test.ties())
                .put("pNormalNoCC", test.normal(false).probability())
                .put("pNormalCC", test.normal(true).probability());
        boolean exact = !test.ties() && x.length < 200 && y.length < 200;
        figures.put("pExact", exact ? test.exact().probability() : OptionalDouble.empty());
        if (test.ties() && x.length + y.length <= 60) {
            // Where all are equal we have no test, the permutations one without doubt
            figures.put("pExactWithTies", test.exact().probability().orElse(1));
        }
        return figures.list();
    }

    private static Value meansOfTwo(Arguments call) {
        double[] x = call.vector(0).numbers();
        double[] y = call.vector(1).numbers();
        var student = TTest.student(x, y);
        return new Figures()
                .put("meanDiff", student.difference())
                .put("student", figures(student, x, y))
                .put("welch", figures(TTest.welch(x, y), x, y))
                .list();
    }

    private static Figures figures(TTest test, double[] x, double[] y) {
        var result = estimated(test, x, y);
        return new Figures()
                .put("t", result.statistic())
                .put("df", result.degreesOfFreedom())
                .put("p", result.pValue())
                .limits("ci", test.interval(0.95));
    }

    private static TestResult.Estimated estimated(TTest test, double[] x, double[] y) {
        return test.result().estimated().orElseThrow(() -> new RError(whyNot(test.result(), x, y)));
    }

    /** R's words for our reasons, in the order in which R asks. */
    private static String whyNot(TestResult result, double[] x, double[] y) {
        var reason = ((TestResult.NotEstimable) result).reason();
        if (reason == TestResult.Reason.NO_VARIANCE) {
            return "data are essentially constant";
        }
        if (reason == TestResult.Reason.TOO_FEW && x.length == 1 && y.length == 1) {
            return "not enough observations";
        }
        return "not enough '" + (x.length < 2 ? "x" : "y") + "' observations";
    }

    private static Value brownForsythe(Arguments call) {
        double[][] groups = groups(call.vector(0), call.vector(1));
        return varianceRatio(OneWay.brownForsythe(groups), groups).list();
    }

    private static Figures varianceRatio(TestResult result, double[][] groups) {
        return new Figures()
                .put("F", result instanceof TestResult.ByF f ? f.statistic() : Double.NaN)
                .put("df1", groups.length - 1)
                .put(
                        "df2",
                        Arrays.stream(groups).mapToInt(group -> group.length).sum() - groups.length)
                .put("p", result.probability());
    }

    /** The values by group, missing ones left out. */
    private static double[][] groups(Vector values, Vector by) {
        var factor = Factors.used(Factors.factor(by));
        return Factors.rows(factor).values().stream()
                .map(rows -> Arrays.stream(rows)
                        .mapToDouble(values::number)
                        .filter(value -> !Double.isNaN(value))
                        .toArray())
                .filter(group -> group.length > 0)
                .toArray(double[][]::new);
    }

    /** Of {@code f(values, group)}, {@code f(list)} or {@code f(values ~ group, data)}. */
    private static double[][] given(Arguments call) {
        var first = call.value(0);
        if (first instanceof Value.Formula formula) {
            return groups(formula, call.bind("formula", "data", "...").find("data"));
        }
        if (first instanceof ListValue list) {
            return list.items().stream().map(item -> ((Vector) item).numbers()).toArray(double[][]::new);
        }
        return groups(call.vector(0), call.vector(1));
    }

    private static double[][] groups(Value.Formula formula, @org.jspecify.annotations.Nullable Value data) {
        var frame = new ModelFrame(formula, data, Map.of());
        var by = frame.groups();
        if (by == null || frame.terms().size() != 1) {
            throw new NotYet("a model of " + frame.terms());
        }
        return groups(frame.response(), by);
    }

    private static Value kruskal(Arguments call) {
        double[][] groups = given(call);
        var result = OneWay.kruskalWallis(groups);
        return new Figures()
                .put(
                        "statistic",
                        named(
                                "Kruskal-Wallis chi-squared",
                                result.estimated()
                                        .map(TestResult.Estimated::statistic)
                                        .orElse(Double.NaN)))
                .put("parameter", named("df", groups.length - 1))
                .put("p.value", result.probability())
                .fit("htest");
    }

    private static Value welch(Arguments call) {
        var bound = call.bind("formula", "data", "subset", "na.action", "var.equal");
        double[][] groups = groups((Value.Formula) bound.get("formula"), bound.find("data"));
        boolean equal = bound.flag("var.equal", false);
        var result = equal ? OneWay.anova(groups) : OneWay.welch(groups);
        var f = result instanceof TestResult.ByF found ? found : null;
        return new Figures()
                .put("statistic", named("F", f == null ? Double.NaN : f.statistic()))
                .put(
                        "parameter",
                        Vector.of(groups.length - 1, f == null ? Double.NaN : f.denominatorDegreesOfFreedom())
                                .with("names", Vector.of("num df", "denom df")))
                .put("p.value", result.probability())
                .fit("htest");
    }

    /** A model of one factor; all that can be asked of it is its analysis of variance. */
    private static Value linearModel(Arguments call) {
        var bound = call.bind("formula", "data", "...");
        var formula = (Value.Formula) bound.get("formula");
        double[][] groups = groups(formula, bound.find("data"));
        Value.Builtin table = anova -> {
            var result = OneWay.anova(groups);
            int n = Arrays.stream(groups).mapToInt(group -> group.length).sum();
            return new Figures()
                    .put("Df", Vector.of(groups.length - 1.0, n - groups.length))
                    .put(
                            "F value",
                            Vector.of(result instanceof TestResult.ByF f ? f.statistic() : Double.NaN, Double.NaN))
                    .put("Pr(>F)", Vector.of(result.probability().orElse(Double.NaN), Double.NaN))
                    .fit("anova");
        };
        return new Figures().fit("lm", Map.of("anova", table));
    }

    private static Value t(Arguments call) {
        if (call.value(0) instanceof Value.Formula) {
            throw new NotYet("t.test of a formula");
        }
        var bound = call.bind("x", "y", "alternative", "mu", "paired", "var.equal", "conf.level");
        if (bound.find("y") == null) {
            throw new NotYet("t.test of one sample");
        }
        if (!bound.text("alternative", "two.sided").equals("two.sided") || bound.number("mu", 0) != 0) {
            throw new NotYet("t.test of another hypothesis");
        }
        double[] x = bound.numbers("x");
        double[] y = bound.numbers("y");
        var test = bound.flag("paired", false)
                ? TTest.paired(x, y)
                : bound.flag("var.equal", false) ? TTest.student(x, y) : TTest.welch(x, y);
        var result = estimated(test, x, y);
        return new Figures()
                .put("statistic", named("t", result.statistic()))
                .put("parameter", named("df", result.degreesOfFreedom()))
                .put("p.value", result.pValue())
                .limits("conf.int", test.interval(bound.number("conf.level", 0.95)))
                .fit("htest");
    }

    private static Value wilcoxon(Arguments call) {
        if (call.value(0) instanceof Value.Formula) {
            throw new NotYet("wilcox.test of a formula");
        }
        var bound = call.bind("x", "y", "alternative", "mu", "paired", "exact", "correct", "conf.int", "conf.level");
        if (bound.find("y") == null) {
            throw new NotYet("wilcox.test of one sample");
        }
        if (!bound.text("alternative", "two.sided").equals("two.sided") || bound.flag("conf.int", false)) {
            throw new NotYet("wilcox.test of another hypothesis");
        }
        double[] x = bound.numbers("x");
        double[] y = bound.numbers("y");
        if (bound.flag("paired", false)) {
            var test = SignedRank.of(x, y);
            boolean exact = bound.flag("exact", test.differing() < 50) && !test.ties() && !test.zeros();
            return ranks("V", test.statistic(), exact ? test.exact() : test.normal(bound.flag("correct", true)));
        }
        var test = RankSum.of(x, y);
        boolean exact = bound.flag("exact", x.length < 50 && y.length < 50) && !test.ties();
        return ranks("W", test.statistic(), exact ? test.exact() : test.normal(bound.flag("correct", true)));
    }

    private static Value ranks(String name, double statistic, TestResult result) {
        return new Figures()
                .put("statistic", named(name, statistic))
                .put("p.value", result.probability())
                .fit("htest");
    }

    static Vector named(String name, double value) {
        return Vector.of(value).with("names", Vector.of(name));
    }
}
