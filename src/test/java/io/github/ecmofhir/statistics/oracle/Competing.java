package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.TestResult;
import io.github.ecmofhir.statistics.competing.CompetingRisks;
import io.github.ecmofhir.statistics.competing.CumulativeIncidence;
import io.github.ecmofhir.statistics.competing.GrayTest;
import io.github.ecmofhir.statistics.regression.Coefficient;
import io.github.ecmofhir.statistics.regression.Design;
import io.github.ecmofhir.statistics.regression.FineGrayRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** {@code aj} and {@code finegray}. */
final class Competing {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("aj", Competing::incidence, "finegray", Competing::regression);

    private Competing() {}

    private static Value incidence(Arguments call) {
        var bound = call.bind("time", "status", "group", "times", "causes");
        double[] time = bound.numbers("time");
        int[] status = bound.vector("status").integers();
        var causes = bound.vector("causes").texts();
        double[] times = bound.numbers("times");
        boolean grouped = bound.find("group") != null;
        var groups = grouped ? Factors.used(Factors.factor(bound.vector("group"))) : null;
        var levels = groups == null ? List.of("all") : groups.levels();
        int[] codes = groups == null
                ? new int[time.length]
                : Arrays.stream(groups.numbers())
                        .mapToInt(code -> (int) code - 1)
                        .toArray();
        var followUp = CompetingRisks.of(time, status, causes.size(), codes, levels.size());
        var figures = new Figures();
        for (int group = 0; group < levels.size(); group++) {
            figures.put(levels.get(group), ofGroup(followUp, group, causes, times));
        }
        int[] seen = IntStream.rangeClosed(1, causes.size())
                .filter(cause -> Arrays.stream(status).anyMatch(one -> one == cause))
                .toArray();
        var result = new Figures()
                .put("groups", figures)
                .put("cmprskTimepoints", timePoints(followUp, grouped ? levels : List.of("1"), seen, times));
        if (grouped) {
            result.put("grayTest", gray(followUp, seen));
        }
        return result.list();
    }

    private static Figures ofGroup(CompetingRisks followUp, int group, List<String> causes, double[] times) {
        var curves = IntStream.rangeClosed(1, causes.size())
                .mapToObj(cause -> CumulativeIncidence.of(followUp, group, cause))
                .toList();
        var first = curves.get(0);
        return new Figures()
                .put("n", first.size())
                .put(
                        "curve",
                        new Figures()
                                .put("time", first.times())
                                .put(
                                        "nRisk",
                                        Arrays.stream(first.atRisk())
                                                .asDoubleStream()
                                                .toArray())
                                .put("cif", each(causes, curves, CumulativeIncidence::incidence))
                                .put(
                                        "seInfinitesimalJackknife",
                                        each(causes, curves, CumulativeIncidence::standardErrors)))
                .put(
                        "at",
                        new Figures()
                                .put("time", times)
                                .put(
                                        "cif",
                                        each(
                                                causes,
                                                curves,
                                                curve -> Arrays.stream(times)
                                                        .map(curve::at)
                                                        .toArray())));
    }

    private static Figures each(
            List<String> causes, List<CumulativeIncidence> curves, Function<CumulativeIncidence, double[]> part) {
        var figures = new Figures();
        for (int cause = 0; cause < causes.size(); cause++) {
            figures.put(causes.get(cause), part.apply(curves.get(cause)));
        }
        return figures;
    }

    /** What cmprsk has at some times, which is nothing after the last time of a group. */
    private static Figures timePoints(CompetingRisks followUp, List<String> levels, int[] causes, double[] times) {
        List<String> rows = new ArrayList<>();
        List<double[]> estimates = new ArrayList<>();
        List<double[]> variances = new ArrayList<>();
        for (int cause : causes) {
            for (int group = 0; group < levels.size(); group++) {
                var curve = CumulativeIncidence.of(followUp, group, cause);
                double last = Arrays.stream(curve.times()).max().orElse(Double.NaN);
                rows.add(levels.get(group) + " " + cause);
                estimates.add(Arrays.stream(times)
                        .map(time -> time > last ? Double.NaN : curve.at(time))
                        .toArray());
                variances.add(Arrays.stream(times)
                        .map(time -> time > last ? Double.NaN : curve.grayVarianceAt(time))
                        .toArray());
            }
        }
        return new Figures()
                .put("rows", rows)
                .put("est", estimates.toArray(double[][]::new))
                .put("variance", variances.toArray(double[][]::new));
    }

    private static Figures gray(CompetingRisks followUp, int[] causes) {
        var tests = Arrays.stream(causes)
                .mapToObj(cause -> GrayTest.of(followUp, cause).estimated())
                .toList();
        return new Figures()
                .put("cause", Arrays.stream(causes).mapToObj(String::valueOf).toList())
                .put("stat", figures(tests, TestResult.Estimated::statistic))
                .put("p", figures(tests, TestResult.Estimated::pValue))
                .put("df", figures(tests, TestResult.Estimated::degreesOfFreedom));
    }

    private static double[] figures(
            List<java.util.Optional<TestResult.Estimated>> tests, Function<TestResult.Estimated, Double> part) {
        return tests.stream()
                .mapToDouble(test -> test.map(part).orElse(Double.NaN))
                .toArray();
    }

    private static Value regression(Arguments call) {
        var bound = call.bind("time", "status", "X", "failcode");
        var names = (Vector) Indexing.dimensionNames(bound.vector("X"), 1);
        double[][] rows = Matrices.rowsOf(bound.get("X"));
        double[][] columns = IntStream.range(0, names.size())
                .mapToObj(column ->
                        Arrays.stream(rows).mapToDouble(row -> row[column]).toArray())
                .toArray(double[][]::new);
        var fit = FineGrayRegression.of(
                        bound.numbers("time"),
                        bound.vector("status").integers(),
                        bound.integer("failcode"),
                        Design.of(rows.length, names.texts(), columns))
                .fit();
        var all = fit.orElseThrow(() -> new NotYet("finegray without maximum"))
                .coefficients()
                .all();
        return new Figures()
                .put("terms", all.stream().map(Coefficient::term).toList())
                .put("coef", Logistic.each(all, Coefficient::estimate))
                .put("se", Logistic.each(all, Coefficient::standardError))
                .put("SHR", Logistic.each(all, Coefficient::ratio))
                .put("p", Logistic.each(all, Coefficient::pValue))
                .put("loglik", fit.orElseThrow().logLikelihood())
                .put("converged", true)
                .list();
    }
}
