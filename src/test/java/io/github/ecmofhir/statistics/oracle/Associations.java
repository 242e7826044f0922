package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Adjustment;
import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.EValue;
import io.github.ecmofhir.statistics.HodgesLehmann;
import io.github.ecmofhir.statistics.MantelHaenszel;
import io.github.ecmofhir.statistics.McNemar;
import io.github.ecmofhir.statistics.PearsonCorrelation;
import io.github.ecmofhir.statistics.ShapiroWilk;
import io.github.ecmofhir.statistics.SpearmanCorrelation;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.TrendTest;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Correlations, paired and stratified tables, trends and what is made of p values and ratios. */
final class Associations {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "cor.test", Associations::correlation,
            "mcnemar.test", Associations::mcNemar,
            "mantelhaen.test", Associations::mantelHaenszel,
            "prop.trend.test", Associations::trend,
            "shapiro.test", Associations::shapiro,
            "p.adjust", Associations::adjusted,
            "hodges_lehmann", Associations::shift,
            "evalue", Associations::eValue);

    private static final Map<String, EValue.Scale> SCALES =
            Map.of("RR", EValue.Scale.RISK, "OR", EValue.Scale.ODDS, "HR", EValue.Scale.HAZARD);

    private Associations() {}

    private static Value correlation(Arguments call) {
        var bound = call.bind("x", "y", "alternative", "method", "exact", "conf.level", "continuity", "...");
        double[] x = bound.numbers("x");
        double[] y = bound.numbers("y");
        if (!bound.text("alternative", "two.sided").equals("two.sided")) {
            throw new NotYet("cor.test of another hypothesis");
        }
        switch (bound.text("method", "pearson")) {
            case "pearson":
                var pearson = PearsonCorrelation.of(x, y);
                return test("t", pearson.result())
                        .put("estimate", Groups.named("cor", pearson.estimate().orElse(Double.NaN)))
                        .limits("conf.int", pearson.interval(bound.number("conf.level", 0.95)))
                        .fit("htest");
            case "spearman":
                var spearman = SpearmanCorrelation.of(x, y);
                boolean exact = bound.find("exact") == null || bound.flag("exact", true);
                return new Figures()
                        .put("estimate", Groups.named("rho", spearman.estimate().orElse(Double.NaN)))
                        .put("p.value", (exact ? spearman.result() : spearman.byStudent()).probability())
                        .fit("htest");
            default:
                throw new NotYet("cor.test by " + bound.text("method", ""));
        }
    }

    private static Figures test(String name, TestResult result) {
        var found = result.estimated();
        return new Figures()
                .put(
                        "statistic",
                        Groups.named(
                                name, found.map(TestResult.Estimated::statistic).orElse(Double.NaN)))
                .put(
                        "parameter",
                        Groups.named(
                                "df",
                                found.map(TestResult.Estimated::degreesOfFreedom)
                                        .orElse(Double.NaN)))
                .put("p.value", result.probability());
    }

    private static Value mcNemar(Arguments call) {
        var bound = call.bind("x", "y", "correct");
        double[][] m = Matrices.rowsOf(bound.get("x"));
        if (bound.has("y") || m.length != 2) {
            throw new NotYet("mcnemar.test of larger tables");
        }
        return test(
                        "McNemar's chi-squared",
                        new McNemar((int) m[0][1], (int) m[1][0]).result(bound.flag("correct", true)))
                .fit("htest");
    }

    private static Value mantelHaenszel(Arguments call) {
        var bound = call.bind("x", "y", "z", "alternative", "correct", "exact", "conf.level");
        var cells = bound.vector("x");
        int[] dim = Matrices.dim(cells);
        if (dim == null || dim.length != 3 || dim[0] != 2 || dim[1] != 2 || bound.flag("exact", false)) {
            throw new NotYet("mantelhaen.test of larger tables");
        }
        var strata = IntStream.range(0, dim[2])
                .map(stratum -> 4 * stratum)
                .mapToObj(at -> ContingencyTable.of(
                        new int[] {(int) cells.number(at), (int) cells.number(at + 2)},
                        new int[] {(int) cells.number(at + 1), (int) cells.number(at + 3)}))
                .toArray(ContingencyTable[]::new);
        var test = MantelHaenszel.of(strata);
        return test("Mantel-Haenszel X-squared", test.result(bound.flag("correct", true)))
                .put(
                        "estimate",
                        Groups.named("common odds ratio", test.oddsRatio().orElse(Double.NaN)))
                .limits("conf.int", test.interval(bound.number("conf.level", 0.95)))
                .fit("htest");
    }

    private static Value trend(Arguments call) {
        var bound = call.bind("x", "n", "score");
        int[] events = bound.vector("x").integers();
        int[] subjects = bound.vector("n").integers();
        var result = bound.has("score")
                ? TrendTest.of(events, subjects, bound.numbers("score"))
                : TrendTest.of(events, subjects);
        return test("X-squared", result).fit("htest");
    }

    private static Value shapiro(Arguments call) {
        var test = ShapiroWilk.of(call.vector(0).numbers());
        return new Figures()
                .put("statistic", Groups.named("W", test.statistic().orElse(Double.NaN)))
                .put("p.value", test.result().probability())
                .fit("htest");
    }

    private static Value adjusted(Arguments call) {
        var bound = call.bind("p", "method", "n");
        String method = bound.text("method", "holm");
        if (bound.has("n")) {
            throw new NotYet("p.adjust among others");
        }
        if (method.equals("none")) {
            return bound.vector("p");
        }
        return Vector.of(Adjustment.ofCode(method.equals("fdr") ? "BH" : method)
                        .orElseThrow(() -> new NotYet("p.adjust by " + method))
                        .adjusted(bound.numbers("p")))
                .with("names", bound.vector("p").names());
    }

    private static Value shift(Arguments call) {
        var shift = HodgesLehmann.of(call.vector(0).numbers(), call.vector(1).numbers());
        return new Figures()
                .put("estimate", shift.estimate())
                .limits("exactCI", shift.interval(0.95))
                .list();
    }

    private static Value eValue(Arguments call) {
        var bound = call.bind("rr", "lo", "hi", "type", "common");
        var value = EValue.of(
                SCALES.getOrDefault(bound.text("type", "RR"), EValue.Scale.RISK),
                bound.flag("common", true),
                bound.number("rr"),
                bound.number("lo"),
                bound.number("hi"));
        return new Figures()
                .put("rrScale", value.ratio(), value.lower(), value.upper())
                .put("point", value.estimate())
                .put("ciLimit", OptionalDouble.of(value.limit()))
                .list();
    }
}
