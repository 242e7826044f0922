package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Proportion;
import io.github.ecmofhir.statistics.ProportionMethod;
import io.github.ecmofhir.statistics.QuantileType;
import io.github.ecmofhir.statistics.ShapiroWilk;
import io.github.ecmofhir.statistics.Summary;
import java.util.Map;
import java.util.stream.DoubleStream;

/** {@code desc} and {@code prop_ci}. */
final class Descriptions {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("desc", Descriptions::describe, "prop_ci", Descriptions::proportion);

    private static final Map<String, ProportionMethod> METHODS = Map.of(
            "wald", ProportionMethod.WALD,
            "wilson", ProportionMethod.WILSON,
            "wilsonCC", ProportionMethod.WILSON_CORRECTED,
            "clopperPearson", ProportionMethod.CLOPPER_PEARSON,
            "agrestiCoull", ProportionMethod.AGRESTI_COULL,
            "jeffreys", ProportionMethod.JEFFREYS);

    private Descriptions() {}

    private static Value describe(Arguments call) {
        var bound = call.bind("x", "conf");
        var summary = Summary.of(bound.numbers("x"));
        var figures = new Figures().put("n", summary.n()).put("missing", summary.missing());
        if (summary.n() == 0) {
            return figures.list();
        }
        figures.put("sum", summary.sum())
                .put("mean", summary.mean())
                .put("sd", summary.sd())
                .put("se", summary.standardError())
                .limits("meanCI", summary.meanInterval(bound.number("conf", 0.95)))
                .put("min", summary.min())
                .put("max", summary.max())
                .put("quantilesType7", quartiles(summary, QuantileType.TYPE_7))
                .put("quantilesType6SPSS", quartiles(summary, QuantileType.TYPE_6))
                .put("quantilesType2SAS", quartiles(summary, QuantileType.TYPE_2))
                .put("iqrType7", summary.q3().getAsDouble() - summary.q1().getAsDouble());
        if (summary.skewness().isPresent()) {
            figures.put("skewnessG1", summary.skewness());
        }
        if (summary.kurtosis().isPresent()) {
            figures.put("kurtosisG2", summary.kurtosis());
        }
        if (summary.n() >= 3 && summary.n() <= 5000 && summary.sd().orElse(0) > 0) {
            var normality = ShapiroWilk.of(bound.numbers("x"));
            figures.put("shapiroW", normality.statistic())
                    .put("shapiroP", normality.result().probability());
        }
        return figures.list();
    }

    private static double[] quartiles(Summary summary, QuantileType type) {
        return DoubleStream.of(0.25, 0.5, 0.75)
                .map(probability -> summary.quantile(probability, type).orElse(Double.NaN))
                .toArray();
    }

    private static Value proportion(Arguments call) {
        var bound = call.bind("k", "n", "conf");
        var proportion = Proportion.of(bound.integer("k"), bound.integer("n"));
        double level = bound.number("conf", 0.95);
        var figures = new Figures()
                .put("k", proportion.numerator())
                .put("n", proportion.denominator())
                .put("estimate", proportion.estimate());
        METHODS.forEach((name, method) -> figures.limits(name, proportion.interval(method, level)));
        return figures.list();
    }
}
