package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Inside;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** R's d, p and q functions, from the library that our statistics use and from our own tails. */
final class Distributions {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Distributions() {}

    private interface Continuous {
        ContinuousDistribution of(double[] parameters);
    }

    private interface Discrete {
        DiscreteDistribution of(double[] parameters);
    }

    /** The upper tail, or its logarithm. */
    private interface Tail {
        double of(double value, double[] parameters, boolean log);
    }

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        add(all, "norm", names("mean", "sd"), new double[] {0, 1}, p -> NormalDistribution.of(p[0], p[1]), null);
        add(
                all,
                "chisq",
                names("df"),
                new double[] {1},
                p -> ChiSquaredDistribution.of(p[0]),
                Distributions::chiSquared);
        add(all, "t", names("df"), new double[] {1}, p -> TDistribution.of(p[0]), Distributions::t);
        add(
                all,
                "f",
                names("df1", "df2"),
                new double[] {1, 1},
                p -> FDistribution.of(p[0], p[1]),
                (x, p, log) -> log ? Inside.logFTail(x, p[0], p[1]) : Inside.fTail(x, p[0], p[1]));
        add(all, "beta", names("shape1", "shape2"), new double[] {1, 1}, p -> BetaDistribution.of(p[0], p[1]), null);
        add(all, "gamma", names("shape", "rate"), new double[] {1, 1}, p -> GammaDistribution.of(p[0], 1 / p[1]), null);
        add(all, "exp", names("rate"), new double[] {1}, p -> ExponentialDistribution.of(1 / p[0]), null);
        add(
                all,
                "unif",
                names("min", "max"),
                new double[] {0, 1},
                p -> UniformContinuousDistribution.of(p[0], p[1]),
                null);
        addDiscrete(all, "binom", names("size", "prob"), p -> BinomialDistribution.of((int) p[0], p[1]));
        addDiscrete(all, "pois", names("lambda"), p -> PoissonDistribution.of(p[0]));
        addDiscrete(
                all,
                "hyper",
                names("m", "n", "k"),
                p -> HypergeometricDistribution.of((int) (p[0] + p[1]), (int) p[0], (int) p[2]));
        all.put("qlogis", call -> Arithmetic.map(call.vector(0), Vector.Kind.NUMBER, p -> Math.log(p / (1 - p))));
        all.put("plogis", call -> Arithmetic.map(call.vector(0), Vector.Kind.NUMBER, x -> 1 / (1 + Math.exp(-x))));
        return Map.copyOf(all);
    }

    private static String[] names(String... names) {
        return names;
    }

    private static void add(
            Map<String, Value.Builtin> all,
            String name,
            String[] parameters,
            double[] defaults,
            Continuous distribution,
            @org.jspecify.annotations.Nullable Tail upper) {
        all.put(
                "d" + name,
                call -> each(call, "x", parameters, defaults, (x, p, up, log) -> {
                    double density = distribution.of(p).density(x);
                    return log ? Math.log(density) : density;
                }));
        all.put(
                "p" + name,
                call -> each(call, "q", parameters, defaults, (x, p, up, log) -> {
                    if (up && upper != null) {
                        return upper.of(x, p, log);
                    }
                    var of = distribution.of(p);
                    double probability = up ? of.survivalProbability(x) : of.cumulativeProbability(x);
                    return log ? Math.log(probability) : probability;
                }));
        all.put(
                "q" + name,
                call -> each(call, "p", parameters, defaults, (given, p, up, log) -> {
                    double tail = log ? Math.exp(given) : given;
                    var of = distribution.of(p);
                    // The smaller tail is the more exact one
                    if (tail > 0.5) {
                        return up ? Inside.lower(of, 1 - tail) : Inside.upper(of, 1 - tail);
                    }
                    return up ? Inside.upper(of, tail) : Inside.lower(of, tail);
                }));
    }

    private static void addDiscrete(
            Map<String, Value.Builtin> all, String name, String[] parameters, Discrete distribution) {
        double[] defaults = new double[parameters.length];
        all.put(
                "d" + name,
                call -> each(call, "x", parameters, defaults, (x, p, up, log) -> {
                    var of = distribution.of(p);
                    return log ? of.logProbability((int) x) : of.probability((int) x);
                }));
        all.put(
                "p" + name,
                call -> each(call, "q", parameters, defaults, (x, p, up, log) -> {
                    var of = distribution.of(p);
                    int whole = (int) Math.floor(x + 1e-7);
                    double probability = up ? of.survivalProbability(whole) : of.cumulativeProbability(whole);
                    return log ? Math.log(probability) : probability;
                }));
        all.put(
                "q" + name,
                call -> each(call, "p", parameters, defaults, (tail, p, up, log) -> {
                    var of = distribution.of(p);
                    return up ? of.inverseSurvivalProbability(tail) : of.inverseCumulativeProbability(tail);
                }));
    }

    private interface Function {
        double of(double value, double[] parameters, boolean upper, boolean log);
    }

    private static Value each(Arguments call, String first, String[] names, double[] defaults, Function function) {
        String[] signature = new String[names.length + 3];
        signature[0] = first;
        System.arraycopy(names, 0, signature, 1, names.length);
        signature[names.length + 1] = "lower.tail";
        signature[names.length + 2] = first.equals("x") ? "log" : "log.p";
        var bound = call.bind(signature);
        boolean upper = !bound.flag("lower.tail", true);
        boolean log = bound.flag(signature[names.length + 2], false);
        var values = bound.vector(first);
        var parameters = IntStream.range(0, names.length)
                .mapToObj(i -> bound.has(names[i]) ? bound.vector(names[i]) : Vector.of(defaults[i]))
                .toList();
        int size = values.size() == 0
                ? 0
                : Math.max(
                        values.size(),
                        parameters.stream().mapToInt(Vector::size).max().orElse(1));
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            int item = i;
            double value = values.number(i % values.size());
            double[] given = parameters.stream()
                    .mapToDouble(parameter -> parameter.number(item % parameter.size()))
                    .toArray();
            boolean known =
                    !Double.isNaN(value) && java.util.Arrays.stream(given).noneMatch(Double::isNaN);
            result[i] = known ? function.of(value, given, upper, log) : Double.NaN;
        }
        return Vector.of(result)
                .with(values.size() == size ? values.attributes().with("class", null) : Attributes.NONE);
    }

    private static double chiSquared(double statistic, double[] p, boolean log) {
        if (p[0] <= 0) {
            double none = p[0] == 0 && statistic >= 0 ? 0 : Double.NaN;
            return log ? Math.log(none) : none;
        }
        if (p[0] != Math.rint(p[0])) {
            double tail = ChiSquaredDistribution.of(p[0]).survivalProbability(statistic);
            return log ? Math.log(tail) : tail;
        }
        return log ? Inside.logChiSquaredTail(statistic, (int) p[0]) : Inside.chiSquaredTail(statistic, (int) p[0]);
    }

    private static double t(double statistic, double[] p, boolean log) {
        if (Double.isInfinite(p[0])) {
            double tail = NormalDistribution.of(0, 1).survivalProbability(statistic);
            return log ? Math.log(tail) : tail;
        }
        // Half of the two-sided tail
        double square = statistic * statistic;
        double half = Inside.logFTail(square, 1, p[0]) - Math.log(2);
        double tail = Inside.fTail(square, 1, p[0]) / 2;
        if (statistic < 0) {
            return log ? Math.log1p(-tail) : 1 - tail;
        }
        return log ? half : tail;
    }
}
