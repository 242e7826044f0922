package io.github.ecmofhir.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers of the oracle's {@code ct}. */
final class TableAnswers {

    private static final double LEVEL = 0.95;
    private static final List<Double> NO_LIMITS = List.of(Double.NaN, Double.NaN);

    private TableAnswers() {}

    static Object of(OracleCase oracle) {
        if (!oracle.code().equals("ct(matrix(as.numeric(x$cells),x$nrow,byrow=TRUE))")) {
            return OracleAnswer.NOT_YET;
        }
        var cells = oracle.values().path("cells");
        int rows = oracle.values().path("nrow").asInt();
        int columns = cells.size() / rows;
        return of(each(
                rows,
                row -> each(columns, column -> cells.get(row * columns + column).asInt())));
    }

    static Map<String, Object> of(List<List<Integer>> counts) {
        var table = ContingencyTable.of(counts.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("table", counts);
        answer.put("expected", each(table.rows(), row -> each(table.columns(), column -> table.expected(row, column))));
        answer.put("chisq", test(ChiSquaredTest.pearson(table), "statistic", Double.NaN, table));
        // The helper's formula has G² = 0 where a margin is empty; we have no test then
        answer.put("likelihoodRatio", test(ChiSquaredTest.likelihoodRatio(table), "G2", 0, table));
        if (table.rows() == 2 && table.columns() == 2) {
            answer.put("chisqYates", test(ChiSquaredTest.yates(table), "statistic", Double.NaN, table));
            answer.put("fisher", fisher(FisherTest.of(table)));
            answer.putAll(effects(new EffectSize(proportion(table, 0), proportion(table, 1))));
        } else {
            answer.put("fisher", exact(table));
        }
        return answer;
    }

    private static Map<String, Object> test(TestResult result, String name, double degenerate, ContingencyTable table) {
        return Map.of(
                name,
                result.estimated().map(TestResult.Estimated::statistic).orElse(degenerate),
                "df",
                result.estimated().map(TestResult.Estimated::degreesOfFreedom).orElse((double)
                        table.degreesOfFreedom()),
                "p",
                result.probability().orElse(degenerate == 0 ? 1 : degenerate));
    }

    /** We do not reach as far as R, and where a margin is empty have no test. */
    private static Object exact(ContingencyTable table) {
        var result = FreemanHalton.test(table);
        return result.equals(new TestResult.NotEstimable(TestResult.Reason.TOO_LARGE))
                ? OracleAnswer.NOT_YET
                : Map.of("p", result.probability().orElse(1));
    }

    /** Where margins leave no choice R has a p value of 1 and an odds ratio anywhere. */
    private static Map<String, Object> fisher(FisherTest test) {
        var limits = test.interval(LEVEL)
                .map(found -> List.of(found.lower(), found.upper()))
                .orElse(List.of(0.0, Double.POSITIVE_INFINITY));
        return Map.of(
                "p",
                test.result().probability().orElse(1),
                "conditionalOR",
                test.oddsRatio(),
                "ci",
                limits,
                "pLess",
                test.less().orElse(1),
                "pGreater",
                test.greater().orElse(1),
                "conditionalOR_R",
                new OracleAnswer.ByUniroot(test.oddsRatio().orElse(0)),
                "ci_R",
                limits.stream().map(OracleAnswer.ByUniroot::new).toList());
    }

    private static Map<String, Object> effects(EffectSize effect) {
        return Map.of(
                "oddsRatioWoolf",
                estimate(effect.oddsRatio(), effect.oddsRatioInterval(LEVEL).orElse(null)),
                "oddsRatioHaldane",
                estimate(OptionalDouble.of(effect.adjustedOddsRatio()), effect.adjustedOddsRatioInterval(LEVEL)),
                "relativeRisk",
                estimate(
                        effect.relativeRisk(),
                        effect.relativeRiskInterval(LEVEL).orElse(null)),
                "riskDifference",
                Map.of(
                        "est",
                        effect.riskDifference(),
                        "waldCI",
                        limits(effect.waldInterval(LEVEL).orElse(null)),
                        "newcombeCI",
                        limits(effect.newcombeInterval(LEVEL).orElse(null))),
                "nnt",
                effect.numberNeeded());
    }

    private static Map<String, Object> estimate(OptionalDouble estimate, @Nullable Interval interval) {
        return Map.of("est", estimate, "ci", limits(interval));
    }

    static List<Double> limits(@Nullable Interval interval) {
        return interval == null ? NO_LIMITS : List.of(interval.lower(), interval.upper());
    }

    private static Proportion proportion(ContingencyTable table, int row) {
        return Proportion.of(table.count(row, 0), (int) table.rowTotal(row));
    }

    private static <T> List<T> each(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).toList();
    }
}
