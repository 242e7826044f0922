package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Inside;
import io.github.ecmofhir.statistics.QuantileType;
import io.github.ecmofhir.statistics.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.LogGamma;

/** Sums, means and functions of numbers. */
final class Maths {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Maths() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        each(all, "sqrt", Math::sqrt);
        each(all, "exp", Math::exp);
        each(all, "expm1", Math::expm1);
        each(all, "log1p", Math::log1p);
        each(all, "log2", number -> Math.log(number) / Math.log(2));
        each(all, "log10", Math::log10);
        each(all, "abs", Math::abs);
        each(all, "floor", Math::floor);
        each(all, "ceiling", Math::ceil);
        each(all, "trunc", number -> number < 0 ? Math.ceil(number) : Math.floor(number));
        each(all, "sign", Math::signum);
        each(all, "sin", Math::sin);
        each(all, "cos", Math::cos);
        each(all, "lgamma", LogGamma::value);
        each(all, "factorial", number -> Math.rint(Math.exp(LogGamma.value(number + 1))));
        all.put("log", call -> {
            var bound = call.bind("x", "base");
            double unit = bound.has("base") ? Math.log(bound.number("base")) : 1;
            return Arithmetic.map(bound.vector("x"), Vector.Kind.NUMBER, number -> Math.log(number) / unit);
        });
        all.put("round", call -> {
            var bound = call.bind("x", "digits");
            int digits = (int) bound.number("digits", 0);
            return Arithmetic.map(bound.vector("x"), Vector.Kind.NUMBER, number -> round(number, digits));
        });
        all.put(
                "choose",
                call -> Arithmetic.combine(
                        call.value(0),
                        call.value(1),
                        Vector.Kind.NUMBER,
                        (n, k) -> Math.rint(Math.exp(logChoose(n, k)))));
        all.put(
                "lchoose",
                call -> Arithmetic.combine(call.value(0), call.value(1), Vector.Kind.NUMBER, Maths::logChoose));
        all.put("sum", call -> Vector.of(Inside.sum(numbers(call))));
        all.put("prod", call -> Vector.of(Arrays.stream(numbers(call)).reduce(1, (a, b) -> a * b)));
        all.put("max", call -> extreme(call, -1));
        all.put("min", call -> extreme(call, 1));
        all.put("range", call -> Lists.combined(java.util.List.of(extreme(call, 1), extreme(call, -1))));
        all.put("any", call -> Vector.logicals(anyOrAll(call, 1)));
        all.put("all", call -> Vector.logicals(anyOrAll(call, 0)));
        of(all, "mean", Maths::mean);
        of(all, "median", values -> values.length == 0 ? Double.NaN : quantile(values, 0.5, 7));
        of(all, "var", Maths::variance);
        of(all, "sd", values -> Math.sqrt(variance(values)));
        all.put("quantile", Maths::quantiles);
        all.put("IQR", call -> {
            double[] values = present(call);
            return Vector.of(quantile(values, 0.75, 7) - quantile(values, 0.25, 7));
        });
        all.put("weighted.mean", call -> {
            var bound = call.bind("x", "w", "...", "na.rm");
            double[] x = bound.numbers("x");
            double[] w = bound.has("w") ? bound.numbers("w") : filled(x.length, 1);
            double[] product = new double[x.length];
            Arrays.setAll(product, i -> x[i] * w[i]);
            return Vector.of(Inside.sum(product) / Inside.sum(w));
        });
        all.put("cumsum", call -> running(call.vector(0), (a, b) -> a + b));
        all.put("cumprod", call -> running(call.vector(0), (a, b) -> a * b));
        all.put("diff", call -> {
            double[] values = call.vector(0).numbers();
            double[] steps = new double[Math.max(0, values.length - 1)];
            Arrays.setAll(steps, i -> values[i + 1] - values[i]);
            return Vector.of(steps);
        });
        all.put("is.finite", call -> test(call, number -> Double.isFinite(number)));
        all.put("is.infinite", call -> test(call, Double::isInfinite));
        all.put("is.nan", call -> test(call, number -> Double.isNaN(number)));
        return Map.copyOf(all);
    }

    private static void each(Map<String, Value.Builtin> all, String name, DoubleUnaryOperator function) {
        all.put(name, call -> {
            if (call.vector(0).isText()) {
                throw new RError("non-numeric argument to mathematical function");
            }
            return Arithmetic.map(call.vector(0), Vector.Kind.NUMBER, function);
        });
    }

    private static void of(Map<String, Value.Builtin> all, String name, ToDoubleFunction<double[]> function) {
        all.put(name, call -> Vector.of(function.applyAsDouble(present(call))));
    }

    private static Value test(Arguments call, java.util.function.DoublePredicate predicate) {
        return Arithmetic.map(call.vector(0), Vector.Kind.LOGICAL, number -> predicate.test(number) ? 1 : 0);
    }

    /** The numbers of the first argument, without missing ones if that is asked for. */
    private static double[] present(Arguments call) {
        var bound = call.bind("x", "...", "na.rm");
        if (bound.vector("x").isText()) {
            return new double[] {Double.NaN};
        }
        return without(bound.numbers("x"), bound.flag("na.rm", false));
    }

    /** The numbers of all arguments, without missing ones if that is asked for. */
    private static double[] numbers(Arguments call) {
        var bound = call.bind("...", "na.rm");
        double[] all = bound.rest().stream()
                .map(argument -> Arguments.vector(argument.promise().value()))
                .flatMapToDouble(vector -> {
                    if (vector.isText()) {
                        throw new RError("invalid 'type' (character) of argument");
                    }
                    return Arrays.stream(vector.numbers());
                })
                .toArray();
        return without(all, bound.flag("na.rm", false));
    }

    private static double[] without(double[] values, boolean missing) {
        return missing
                ? Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray()
                : values;
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static Value extreme(Arguments call, int sign) {
        var first = call.size() == 0 ? Vector.of(new double[0]) : call.vector(0);
        if (first.isText()) {
            var sorted = first.texts().stream().sorted().toList();
            return Vector.of(sorted.get(sign > 0 ? 0 : sorted.size() - 1));
        }
        double[] values = numbers(call);
        double found = sign * Double.POSITIVE_INFINITY;
        for (double value : values) {
            // A missing one stays
            found = sign > 0 ? Math.min(found, value) : Math.max(found, value);
        }
        return Vector.of(found);
    }

    private static double anyOrAll(Arguments call, int deciding) {
        boolean missing = false;
        for (double value : numbers(call)) {
            if (Double.isNaN(value)) {
                missing = true;
            } else if ((value != 0 ? 1 : 0) == deciding) {
                return deciding;
            }
        }
        return missing ? Double.NaN : 1 - deciding;
    }

    static double mean(double... values) {
        return values.length == 0 ? Double.NaN : Inside.sum(values) / values.length;
    }

    static double variance(double... values) {
        double mean = mean(values);
        double[] squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .toArray();
        return values.length < 2 ? Double.NaN : Inside.sum(squares) / (values.length - 1);
    }

    static double quantile(double[] values, double probability, int type) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        var of = switch (type) {
            case 2 -> QuantileType.TYPE_2;
            case 6 -> QuantileType.TYPE_6;
            case 7 -> QuantileType.TYPE_7;
            default -> throw new NotYet("quantile type " + type);
        };
        return Summary.of(values).quantile(probability, of).orElse(Double.NaN);
    }

    private static Value quantiles(Arguments call) {
        if (call.value(0) instanceof ListValue fit) {
            return Natives.quantiles(fit, call);
        }
        var bound = call.bind("x", "probs", "na.rm", "names", "type", "...");
        double[] values = without(bound.numbers("x"), bound.flag("na.rm", false));
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            throw new RError("missing values and NaN's not allowed if 'na.rm' is FALSE");
        }
        var probabilities = bound.has("probs") ? bound.vector("probs") : Vector.of(0, 0.25, 0.5, 0.75, 1);
        int type = (int) bound.number("type", 7);
        var result = Arithmetic.map(probabilities, Vector.Kind.NUMBER, p -> quantile(values, p, type))
                .with(Attributes.NONE);
        return bound.flag("names", true)
                ? result.with(
                        "names",
                        Vector.of(
                                Arithmetic.map(probabilities, Vector.Kind.NUMBER, p -> round(p * 100, 5))
                                        .texts()
                                        .stream()
                                        .map(text -> text + "%")
                                        .toList()))
                : result;
    }

    private static Value running(Vector vector, java.util.function.DoubleBinaryOperator operator) {
        double[] values = vector.numbers();
        Arrays.parallelPrefix(values, operator);
        return Vector.of(values).with(Attributes.NONE.with("names", vector.names()));
    }

    private static double round(double number, int digits) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(digits, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : number;
    }

    private static double logChoose(double n, double k) {
        return LogGamma.value(n + 1) - LogGamma.value(k + 1) - LogGamma.value(n - k + 1);
    }
}
