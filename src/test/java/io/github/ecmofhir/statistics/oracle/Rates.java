package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Rate;
import io.github.ecmofhir.statistics.RateRatio;
import java.util.Map;

/** {@code rates} and {@code poisci}. */
final class Rates {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of("rates", Rates::compare, "poisci", Rates::limits);

    private Rates() {}

    private static Value compare(Arguments call) {
        var bound = call.bind("ev", "pt", "per");
        double per = bound.number("per", 1000);
        var first = rate(bound, 0);
        var second = rate(bound, 1);
        var ratio = new RateRatio(first, second);
        return new Figures()
                .put("group1", figures(first, per))
                .put("group0", figures(second, per))
                .put(
                        "rateRatio",
                        new Figures()
                                .put("est", ratio.estimate())
                                .ratioLimits("exactCI", ratio.interval(0.95))
                                .limits("waldCI", ratio.waldInterval(0.95))
                                .put("pExact", ratio.result().probability()))
                .list();
    }

    private static Rate rate(Arguments bound, int item) {
        return new Rate(
                (int) bound.vector("ev").number(item), bound.vector("pt").number(item));
    }

    private static Figures figures(Rate rate, double per) {
        var scaled = rate.per(per);
        return new Figures()
                .put("events", rate.events())
                .put("persontime", rate.exposure())
                .put("rate", scaled.estimate())
                .limits("ci", scaled.interval(0.95));
    }

    /** Of a count alone, which is a rate in one unit of time. */
    private static Value limits(Arguments call) {
        var bound = call.bind("O", "conf");
        var interval = new Rate(bound.integer("O"), 1)
                .interval(bound.number("conf", 0.95))
                .orElseThrow();
        return Vector.of(interval.lower(), interval.upper());
    }
}
