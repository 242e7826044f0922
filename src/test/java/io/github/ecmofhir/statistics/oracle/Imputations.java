package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.imputation.Incomplete;
import io.github.ecmofhir.statistics.imputation.MultipleImputation;
import io.github.ecmofhir.statistics.imputation.PooledEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code rubin}, and of R's package mice {@code mice}, {@code complete}, {@code with} and {@code pool}. */
final class Imputations {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("rubin", Imputations::rubin, "mice", Imputations::impute, "pool", Imputations::pool);

    /**
     * At least as many completed data sets are drawn and pooled, whatever the code asks for. Our draws are not R's, so
     * both pools err by chance; with so many, most of what is left is R's.
     */
    private static final int ENOUGH = 60;

    /** The pool of a coefficient. */
    private record Term(String name, PooledEstimate pool) {}

    private Imputations() {}

    private static Value rubin(Arguments call) {
        var bound = call.bind("Q", "U", "dfcom");
        var pool = PooledEstimate.of(
                bound.numbers("Q"), bound.numbers("U"), bound.number("dfcom", Double.POSITIVE_INFINITY));
        var interval = pool.interval(0.95);
        return new Figures()
                .put("m", pool.imputations())
                .put("qbar", pool.estimate())
                .put("ubar", pool.within())
                .put("b", pool.between())
                .put("t", pool.total())
                .put("se", pool.standardError())
                .put("lambda", pool.missingShare())
                .put("riv", pool.relativeIncrease())
                .put("dfOld", pool.largeSampleDegreesOfFreedom())
                .put("dfBarnardRubin", pool.degreesOfFreedom())
                .put("fmi", pool.missingInformation())
                .put("p", pool.result().probability())
                .put("ci", interval.lower(), interval.upper())
                .list();
    }

    private static Value impute(Arguments call) {
        var bound = call.bind("data", "m", "method", "maxit", "printFlag", "seed");
        String method = bound.text("method", "pmm");
        if (!method.equals("pmm")) {
            throw new NotYet("mice by " + method);
        }
        var data = (ListValue) bound.get("data");
        int wanted = (int) bound.number("m", 5);
        var completed = MultipleImputation.of(IntStream.range(0, data.size())
                        .mapToObj(i -> incomplete(data.name(i), (Vector) data.item(i)))
                        .toList())
                .times(Math.max(wanted, ENOUGH))
                .rounds((int) bound.number("maxit", 5))
                .seed((long) bound.number("seed", 1))
                .impute()
                .stream()
                .map(columns -> completed(data, columns))
                .toList();
        return new Figures()
                .put("m", wanted)
                .put("data", data)
                .fit(
                        "mids",
                        Map.of(
                                "complete",
                                one -> completed.get(one.bind("data", "action").integer("action") - 1),
                                "with",
                                each -> within(completed, each)));
    }

    private static Incomplete incomplete(String name, Vector column) {
        if (column.isText() || column.isFactor()) {
            double[] levels = Arrays.stream(Factors.factor(column).numbers())
                    .map(code -> code - 1)
                    .toArray();
            return new Incomplete(name, Incomplete.Kind.CATEGORICAL, levels);
        }
        double[] values = column.numbers();
        boolean binary = Arrays.stream(values).allMatch(value -> Double.isNaN(value) || value == 0 || value == 1);
        return new Incomplete(name, binary ? Incomplete.Kind.BINARY : Incomplete.Kind.NUMERIC, values);
    }

    private static ListValue completed(ListValue data, double[][] columns) {
        Map<String, Value> frame = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            frame.put(data.name(i), completed((Vector) data.item(i), columns[i]));
        }
        return ListValue.frame(frame);
    }

    private static Vector completed(Vector column, double[] values) {
        if (!column.isText() && !column.isFactor()) {
            return Vector.of(column.kind(), values);
        }
        var factor = Vector.factor(
                Arrays.stream(values).mapToInt(level -> (int) level).toArray(),
                Factors.factor(column).levels());
        return column.isText() ? Vector.of(factor.texts()) : factor;
    }

    private static Value within(List<ListValue> completed, Arguments call) {
        var analysis = call.expression(1);
        return new Figures()
                .put(
                        "analyses",
                        ListValue.of(completed.stream()
                                .map(data ->
                                        Interpreter.evaluate(analysis, Environment.within(data, call.environment())))
                                .toList()))
                .fit("mira");
    }

    /** Of a list of fits, or of what {@code with} makes of completed data. */
    private static Value pool(Arguments call) {
        var given = (ListValue) call.value(0);
        var fits = (given.inherits("mira") ? (ListValue) Indexing.named(given, "analyses", false) : given).items();
        var coefficients = fits.stream().map(fit -> of("coef", fit, call)).toList();
        var covariances =
                fits.stream().map(fit -> Matrices.rowsOf(of("vcov", fit, call))).toList();
        double degrees = Arguments.vector(Indexing.named(fits.get(0), "df.residual", false))
                .number(0);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < coefficients.get(0).size(); i++) {
            int term = i;
            terms.add(new Term(
                    coefficients.get(0).name(term),
                    PooledEstimate.of(
                            coefficients.stream()
                                    .mapToDouble(one -> one.number(term))
                                    .toArray(),
                            covariances.stream()
                                    .mapToDouble(one -> one[term][term])
                                    .toArray(),
                            degrees)));
        }
        return new Figures().put("m", fits.size()).fit("mipo", Map.of("summary", summary -> {
            summary.bind("object");
            return summary(terms);
        }));
    }

    private static Vector of(String function, Value fit, Arguments call) {
        return Arguments.vector(call.apply(Functions.named(function), List.of(Arguments.Argument.of(fit))));
    }

    private static Value summary(List<Term> terms) {
        Map<String, Vector> columns = new LinkedHashMap<>();
        columns.put("term", Vector.of(terms.stream().map(Term::name).toList()));
        columns.put("estimate", Figures.column(terms, term -> term.pool().estimate()));
        columns.put("std.error", Figures.column(terms, term -> term.pool().standardError()));
        columns.put(
                "statistic",
                Figures.column(
                        terms, term -> term.pool().estimate() / term.pool().standardError()));
        columns.put("df", Figures.column(terms, term -> term.pool().degreesOfFreedom()));
        columns.put(
                "p.value",
                Figures.column(terms, term -> term.pool().result().probability().orElse(Double.NaN)));
        return Figures.frame(columns);
    }
}
