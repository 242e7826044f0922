package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.ChiSquaredTest;
import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.EffectSize;
import io.github.ecmofhir.statistics.FisherTest;
import io.github.ecmofhir.statistics.FreemanHalton;
import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.Rate;
import io.github.ecmofhir.statistics.RateRatio;
import io.github.ecmofhir.statistics.TestResult;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** {@code ct}, {@code effects2x2}, and R's own tests of tables. */
final class Tables {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "ct", Tables::all,
            "effects2x2",
                    call -> effects(table(call.value(0)), call.bind("m", "conf").number("conf", 0.95))
                            .list(),
            "chisq.test", Tables::chiSquared,
            "fisher.test", Tables::fisher,
            "binom.test", Tables::binomial);

    private Tables() {}

    private static ContingencyTable table(Value matrix) {
        return ContingencyTable.of(Arrays.stream(Matrices.rowsOf(matrix))
                .map(row -> Arrays.stream(row).mapToInt(cell -> (int) cell).toArray())
                .toArray(int[][]::new));
    }

    private static Value all(Arguments call) {
        var bound = call.bind("m", "conf");
        double level = bound.number("conf", 0.95);
        var table = table(bound.get("m"));
        var figures = new Figures()
                .put("table", Matrices.asMatrix(bound.get("m")))
                .put("expected", expected(table))
                .putAll(pearson(table));
        // The helper's formula has G² = 0 where a margin is empty; we have no test then
        figures.put("likelihoodRatio", test(ChiSquaredTest.likelihoodRatio(table), "G2", 0, table));
        if (isSmall(table)) {
            figures.put("fisher", fisher(FisherTest.of(table), level)).putAll(effects(table, level));
        } else {
            figures.put("fisher", new Value.Held(new OracleAnswer.IfAny(exact(table))));
        }
        return figures.list();
    }

    private static boolean isSmall(ContingencyTable table) {
        return table.rows() == 2 && table.columns() == 2;
    }

    /** Pearson's test, in a small table with the correction of Yates too. */
    static Figures pearson(ContingencyTable table) {
        var figures = new Figures().put("chisq", test(ChiSquaredTest.pearson(table), "statistic", Double.NaN, table));
        return isSmall(table)
                ? figures.put("chisqYates", test(ChiSquaredTest.yates(table), "statistic", Double.NaN, table))
                : figures;
    }

    static double[][] counts(ContingencyTable table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> IntStream.range(0, table.columns())
                        .mapToDouble(column -> table.count(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] expected(ContingencyTable table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> IntStream.range(0, table.columns())
                        .mapToDouble(column -> table.expected(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Figures test(TestResult result, String name, double degenerate, ContingencyTable table) {
        var found = result.estimated();
        return new Figures()
                .put(name, found.map(TestResult.Estimated::statistic).orElse(degenerate))
                .put("df", found.map(TestResult.Estimated::degreesOfFreedom).orElse((double) table.degreesOfFreedom()))
                .put("p", result.probability().orElse(degenerate == 0 ? 1 : degenerate));
    }

    /** We do not reach as far as R, and where a margin is empty have no test. */
    private static Value exact(ContingencyTable table) {
        var result = FreemanHalton.test(table);
        return result.equals(new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE))
                ? new Value.Missing("fisher of a large table")
                : new Figures().put("p", result.probability().orElse(1)).list();
    }

    /** Where margins leave no choice R has a p value of 1 and an odds ratio anywhere. */
    private static Figures fisher(FisherTest test, double level) {
        double[] limits = test.interval(level)
                .map(found -> new double[] {found.lower(), found.upper()})
                .orElse(new double[] {0, Double.POSITIVE_INFINITY});
        return new Figures()
                .put("p", test.result().probability().orElse(1))
                .put("conditionalOR", test.oddsRatio())
                .put("ci", limits)
                .put("pLess", test.less().orElse(1))
                .put("pGreater", test.greater().orElse(1));
    }

    private static Figures effects(ContingencyTable table, double level) {
        var effect = new EffectSize(proportion(table, 0), proportion(table, 1));
        return new Figures()
                .put("oddsRatioWoolf", estimate(effect.oddsRatio(), effect.oddsRatioInterval(level)))
                .put(
                        "oddsRatioHaldane",
                        estimate(
                                OptionalDouble.of(effect.adjustedOddsRatio()),
                                Optional.of(effect.adjustedOddsRatioInterval(level))))
                .put("relativeRisk", estimate(effect.relativeRisk(), effect.relativeRiskInterval(level)))
                .put(
                        "riskDifference",
                        new Figures()
                                .put("est", effect.riskDifference())
                                .limits("waldCI", effect.waldInterval(level))
                                .limits("newcombeCI", effect.newcombeInterval(level)))
                .put("nnt", effect.numberNeeded());
    }

    private static Figures estimate(OptionalDouble estimate, Optional<Interval> interval) {
        return new Figures().put("est", estimate).limits("ci", interval);
    }

    private static Proportion proportion(ContingencyTable table, int row) {
        return Proportion.of(table.count(row, 0), (int) table.rowTotal(row));
    }

    private static Value chiSquared(Arguments call) {
        var bound = call.bind("x", "y", "correct", "p");
        if (bound.has("y") || bound.has("p") || Matrices.dim(bound.get("x")) == null) {
            throw new NotYet("chisq.test of vectors");
        }
        var table = table(bound.get("x"));
        boolean yates = bound.flag("correct", true) && isSmall(table);
        var result = yates ? ChiSquaredTest.yates(table) : ChiSquaredTest.pearson(table);
        return new Figures()
                .put(
                        "statistic",
                        Groups.named(
                                "X-squared",
                                result.estimated()
                                        .map(TestResult.Estimated::statistic)
                                        .orElse(Double.NaN)))
                .put("parameter", Groups.named("df", table.degreesOfFreedom()))
                .put("p.value", result.probability())
                .put("expected", expected(table))
                .fit("htest");
    }

    private static Value fisher(Arguments call) {
        var bound = call.bind("x", "y", "alternative", "conf.level", "conf.int", "workspace", "simulate.p.value");
        if (bound.has("y") || bound.flag("simulate.p.value", false)) {
            throw new NotYet("fisher.test of vectors");
        }
        var table = table(bound.get("x"));
        if (!isSmall(table)) {
            var p = ((ListValue) exactOrNotYet(table)).item(0);
            return new Figures().put("p.value", p).fit("htest");
        }
        var test = FisherTest.of(table);
        var probability = switch (bound.text("alternative", "two.sided")) {
            case "less" -> test.less();
            case "greater" -> test.greater();
            default -> test.result().probability();
        };
        return new Figures()
                .put("p.value", probability.orElse(1))
                .put("estimate", Groups.named("odds ratio", test.oddsRatio().orElse(Double.NaN)))
                .ratioLimits("conf.int", test.interval(bound.number("conf.level", 0.95)))
                .fit("htest");
    }

    private static Value exactOrNotYet(ContingencyTable table) {
        return Promise.of(exact(table)).value();
    }

    /** Our exact test of two rates is a binomial one: the probability is the share of the first in all time. */
    private static Value binomial(Arguments call) {
        var bound = call.bind("x", "n", "p", "alternative", "conf.level");
        if (!bound.text("alternative", "two.sided").equals("two.sided")) {
            throw new NotYet("binom.test of another hypothesis");
        }
        int events = bound.integer("x");
        int trials = bound.integer("n");
        double p = bound.number("p", 0.5);
        var test = new RateRatio(new Rate(events, p), new Rate(trials - events, 1 - p)).result();
        return new Figures().put("p.value", test.probability()).fit("htest");
    }
}
