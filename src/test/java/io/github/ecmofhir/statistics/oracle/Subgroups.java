package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.regression.LogisticFit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code subgroup}: an effect within the levels of other columns, and whether it differs between them. */
final class Subgroups {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of("subgroup", Subgroups::all);

    private Subgroups() {}

    private static Value all(Arguments call) {
        var bound = call.bind("data", "y", "g", "vars", "adj");
        var figures = new Figures();
        for (String by : bound.vector("vars").texts()) {
            figures.put(by, of(bound, by));
        }
        return figures.list();
    }

    private static Figures of(Arguments bound, String by) {
        var all = (ListValue) bound.get("data");
        var column = (Vector) Indexing.named(all, by, false);
        var rows = Indexing.rows(
                all,
                IntStream.range(0, all.rows()).filter(i -> !column.missing(i)).toArray());
        var factor = Factors.used(Factors.factor((Vector) Indexing.named(rows, by, false)));
        Set<String> others = new LinkedHashSet<>();
        if (bound.find("adj") != null) {
            others.addAll(bound.vector("adj").texts());
        }
        others.remove(by);
        List<Value> levels = new ArrayList<>();
        Factors.rows(factor)
                .forEach((level, chosen) -> levels.add(level(bound, level, Indexing.rows(rows, chosen), others)));
        Map<String, Value> columns = Indexing.columns(rows);
        columns.put(".s", factor);
        var data = ListValue.frame(columns);
        String group = bound.text("g", "");
        var plain = fit(bound, data, group, others, " + .s");
        var crossed = fit(bound, data, group, others, " + .s + " + group + ":.s");
        var test = plain.testAgainst(crossed);
        return new Figures()
                .put("levels", ListValue.of(levels))
                .put(
                        "interaction",
                        new Figures()
                                .put("lrChisq", plain.deviance() - crossed.deviance())
                                .put("df", crossed.rank() - plain.rank())
                                .put("p", test.probability()));
    }

    private static LogisticFit fit(
            Arguments bound, ListValue data, String group, Collection<String> others, String more) {
        String right = group + (others.isEmpty() ? "" : " + " + String.join(" + ", others)) + more;
        var formula = Formulas.formula(Vector.of(bound.text("y", "") + " ~ " + right), bound.environment());
        return Logistic.fit(formula, data, null, false).fit();
    }

    private static Value level(Arguments bound, String level, ListValue rows, Collection<String> others) {
        String name = bound.text("g", "");
        double[] group = ((Vector) Indexing.named(rows, name, false)).numbers();
        double[] outcome = ((Vector) Indexing.named(rows, bound.text("y", ""), false)).numbers();
        double[][] counts = new double[2][2];
        for (int i = 0; i < group.length; i++) {
            if (!Double.isNaN(group[i]) && !Double.isNaN(outcome[i])) {
                counts[(int) group[i]][(int) outcome[i]]++;
            }
        }
        var figures = new Figures()
                .put("level", level)
                .put("n", rows.rows())
                .put("treated", counts[1][1], counts[1][0] + counts[1][1])
                .put("control", counts[0][1], counts[0][0] + counts[0][1]);
        boolean estimable = counts[0][0] > 0 && counts[0][1] > 0 && counts[1][0] > 0 && counts[1][1] > 0;
        if (!estimable) {
            return figures.put("OR", Double.NaN).list();
        }
        var effect = fit(bound, rows, name, others, "")
                .coefficients()
                .flatMap(all -> all.of(name))
                .orElseThrow(() -> new NotYet("subgroup " + level));
        return figures.put("OR", effect.ratio())
                .put("lower", effect.lowerRatio(0.95))
                .put("upper", effect.upperRatio(0.95))
                .put("p", effect.pValue())
                .list();
    }
}
