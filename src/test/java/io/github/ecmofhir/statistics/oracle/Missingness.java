package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.ContingencyTable;
import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.imputation.LittleTest;
import io.github.ecmofhir.statistics.imputation.MissingReport;
import io.github.ecmofhir.statistics.imputation.MissingReport.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code missrep} and {@code little}. */
final class Missingness {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("missrep", Missingness::report, "little", Missingness::little);

    private Missingness() {}

    private static Value report(Arguments call) {
        var bound = call.bind("data", "vars", "group");
        var data = (ListValue) bound.get("data");
        var names = bound.vector("vars").texts();
        var report = MissingReport.of(
                names.stream().map(name -> missing(column(data, name))).toArray(boolean[][]::new));
        var patterns = report.patterns();
        var figures = new Figures()
                .put("n", report.subjects())
                .put("vars", names)
                .put(
                        "nMissing",
                        IntStream.range(0, names.size())
                                .mapToDouble(report::missing)
                                .toArray())
                .put(
                        "pctMissing",
                        IntStream.range(0, names.size())
                                .mapToDouble(
                                        column -> report.percentMissing(column).orElse(Double.NaN))
                                .toArray())
                .put("completeCases", report.completeCases())
                .put("anyMissing", report.subjects() - report.completeCases())
                .put(
                        "patterns",
                        new Figures()
                                .put(
                                        "pattern",
                                        patterns.stream().map(Pattern::code).toList())
                                .put(
                                        "count",
                                        patterns.stream()
                                                .mapToDouble(Pattern::subjects)
                                                .toArray()));
        if (bound.find("group") != null) {
            figures.put("byGroup", byGroup(report, names, Factors.factor(column(data, bound.text("group", "")))));
        }
        return figures.list();
    }

    private static Vector column(ListValue data, String name) {
        return (Vector) Indexing.named(data, name, false);
    }

    private static boolean[] missing(Vector column) {
        boolean[] missing = new boolean[column.size()];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = column.missing(row);
        }
        return missing;
    }

    private static Figures byGroup(MissingReport report, List<String> names, Vector factor) {
        int[] group = Arrays.stream(factor.numbers())
                .mapToInt(code -> Double.isNaN(code) ? -1 : (int) code - 1)
                .toArray();
        var figures = new Figures();
        for (int column = 0; column < names.size(); column++) {
            figures.put(
                    names.get(column),
                    report.byGroup(column, group, factor.levels().size())
                            .<Value>map(Missingness::tests)
                            .orElse(Value.Null.NULL));
        }
        return figures;
    }

    private static ListValue tests(ContingencyTable table) {
        return new Figures()
                .put("table", Tables.counts(table))
                .putAll(Tables.pearson(table))
                .list();
    }

    private static Value little(Arguments call) {
        var test = LittleTest.of(Matrices.rowsOf(
                Matrices.transposed(Matrices.asMatrix(call.bind("X").get("X")))));
        var likely = test.result().estimated();
        var unbiased = test.unbiased().estimated();
        return new Figures()
                .put("chisqML", likely.map(TestResult.Estimated::statistic).orElse(Double.NaN))
                .put("df", likely.map(TestResult.Estimated::degreesOfFreedom).orElse(0.0))
                .put("pML", test.result().probability())
                .put(
                        "chisqUnbiasedCov",
                        unbiased.map(TestResult.Estimated::statistic).orElse(Double.NaN))
                .put("pUnbiasedCov", test.unbiased().probability())
                .put("emMean", test.mean().orElseThrow(() -> new NotYet("little without estimate")))
                .put("emCovML", test.covariance().orElseThrow(() -> new NotYet("little without estimate")))
                .put("patterns", test.patterns())
                .list();
    }
}
