package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.centre.CentreComparison;
import io.github.ecmofhir.statistics.centre.FunnelLimits;
import io.github.ecmofhir.statistics.centre.RiskAdjustedCusum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** {@code centre_or}, {@code funnel_limits} and {@code cusum}. */
final class Centres {

    static final Map<String, Value.Builtin> FUNCTIONS =
            Map.of("centre_or", Centres::compare, "funnel_limits", Centres::funnel, "cusum", Centres::cusum);

    private static final double WINSORISED = 0.1;

    private Centres() {}

    private static boolean[] events(Vector vector) {
        boolean[] events = new boolean[vector.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = vector.number(i) == 1;
        }
        return events;
    }

    private static Value compare(Arguments call) {
        var bound = call.bind("centre", "y", "p");
        var factor = Factors.used(Factors.factor(bound.vector("centre")));
        boolean numeric =
                !bound.vector("centre").isText() && !bound.vector("centre").isFactor();
        int[] codes =
                Arrays.stream(factor.numbers()).mapToInt(code -> (int) code - 1).toArray();
        var comparison =
                CentreComparison.of(codes, factor.levels().size(), events(bound.vector("y")), bound.numbers("p"));
        List<Value> centres = new ArrayList<>();
        for (int i = 0; i < factor.levels().size(); i++) {
            var centre = comparison.centres().get(i);
            var name = Vector.of(factor.levels().get(i));
            centres.add(new Figures()
                    .put("centre", numeric ? Vector.of(name.numbers()) : name)
                    .put("n", centre.subjects())
                    .put("observed", centre.observed())
                    .put("expected", centre.expected())
                    .put("oe", centre.ratio())
                    .limits("oeExactCI", centre.exactInterval(0.95))
                    .limits("oeByarCI", centre.byarInterval(0.95))
                    .put("z", centre.z())
                    .put("raRate", centre.adjustedRate())
                    .list());
        }
        return new Figures()
                .put("overallRate", comparison.overallRate())
                .put("centres", ListValue.of(centres))
                .put(
                        "overdispersion",
                        new Figures()
                                .put("winsor", WINSORISED)
                                .put("phi", comparison.overdispersion(WINSORISED))
                                .put("I", comparison.compared())
                                .put("phiUnwinsorised", comparison.overdispersion(0)))
                .list();
    }

    private static Value funnel(Arguments call) {
        var bound = call.bind("p0", "ns");
        var limits = new FunnelLimits(bound.number("p0"));
        int[] sizes = bound.vector("ns").integers();
        return new Figures()
                .put("target", limits.target())
                .put("n", bound.numbers("ns"))
                .put("normal95lower", each(sizes, n -> limits.normal(n, 0.95), Interval::lower))
                .put("normal95upper", each(sizes, n -> limits.normal(n, 0.95), Interval::upper))
                .put("normal998lower", each(sizes, n -> limits.normal(n, 0.998), Interval::lower))
                .put("normal998upper", each(sizes, n -> limits.normal(n, 0.998), Interval::upper))
                .put("exact95lower", each(sizes, n -> limits.exact(n, 0.95), Interval::lower))
                .put("exact95upper", each(sizes, n -> limits.exact(n, 0.95), Interval::upper))
                .put("exact998lower", each(sizes, n -> limits.exact(n, 0.998), Interval::lower))
                .put("exact998upper", each(sizes, n -> limits.exact(n, 0.998), Interval::upper))
                .list();
    }

    private static double[] each(int[] sizes, IntFunction<Interval> limits, ToDoubleFunction<Interval> side) {
        return Arrays.stream(sizes).mapToObj(limits).mapToDouble(side).toArray();
    }

    private static Value cusum(Arguments call) {
        var bound = call.bind("y", "p", "orA", "h");
        double odds = bound.number("orA", 2);
        double limit = bound.number("h", 4.5);
        var cusum = RiskAdjustedCusum.of(events(bound.vector("y")), bound.numbers("p"), odds, limit);
        return new Figures()
                .put("orAlternative", odds)
                .put("h", limit)
                .put("weights", cusum.weights())
                .put("upper", chart(cusum.upper()))
                .put("lower", chart(cusum.lower()))
                .put("vlad", cusum.expectedMinusObserved())
                .put("cusumOE", cusum.observedMinusExpected())
                .list();
    }

    private static Figures chart(RiskAdjustedCusum.Chart chart) {
        return new Figures()
                .put("path", chart.path())
                .put(
                        "alarms",
                        Arrays.stream(chart.signals())
                                .mapToDouble(subject -> subject + 1)
                                .toArray());
    }
}
