package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.WeightedKaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** R's own {@code survfit}, with or without weights; what can be asked of it is its {@code summary} at times. */
final class WeightedCurves {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of("survfit", WeightedCurves::curves);

    private WeightedCurves() {}

    private static Value curves(Arguments call) {
        var bound = call.bind("formula", "data", "weights", "subset", "na.action", "...");
        var weights = bound.findExpression("weights");
        if (bound.has("subset") || !(bound.get("formula") instanceof Value.Formula formula)) {
            throw new NotYet("survfit of a subset or of a model");
        }
        var frame =
                new ModelFrame(formula, bound.find("data"), weights == null ? Map.of() : Map.of("weights", weights));
        var groups = frame.groups();
        double[] time = frame.times();
        boolean[] event = frame.events();
        double[] weight = frame.extra("weights");
        List<String> labels = new ArrayList<>();
        List<WeightedKaplanMeier> curves = new ArrayList<>();
        var parts = groups == null ? Map.of("", IntStream.range(0, time.length).toArray()) : Factors.rows(groups);
        parts.forEach((level, rows) -> {
            boolean[] events = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                events[i] = event[rows[i]];
            }
            labels.add(groups == null ? "" : frame.terms().get(0) + "=" + level);
            curves.add(WeightedKaplanMeier.of(
                    Arrays.stream(rows).mapToDouble(row -> time[row]).toArray(),
                    events,
                    Arrays.stream(rows)
                            .mapToDouble(row -> weights == null ? 1 : weight[row])
                            .toArray()));
        });
        return new Figures().fit("survfit", Map.of("summary", summary -> at(summary, labels, curves)));
    }

    private static Value at(Arguments call, List<String> labels, List<WeightedKaplanMeier> curves) {
        var bound = call.bind("object", "times", "censored", "scale", "extend", "rmean", "...");
        if (bound.find("times") == null) {
            throw new NotYet("summary of survfit without times");
        }
        boolean extended = bound.flag("extend", false);
        List<String> strata = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            var curve = curves.get(i);
            double last = Arrays.stream(curve.times()).max().orElse(Double.NaN);
            for (double time : bound.numbers("times")) {
                // R leaves out times after the last
                if (extended || time <= last) {
                    strata.add(labels.get(i));
                    rows.add(new double[] {time, curve.survival(time), curve.atRisk(time)});
                }
            }
        }
        return new Figures()
                .put("strata", Factors.of(strata, labels))
                .put("time", Figures.column(rows, row -> row[0]))
                .put("surv", Figures.column(rows, row -> row[1]))
                .put("n.risk", Figures.column(rows, row -> row[2]))
                .fit("summary.survfit");
    }
}
