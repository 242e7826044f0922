package io.github.ecmofhir.statistics.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** R's operators on vectors: the shorter is recycled, what is missing stays missing. */
final class Arithmetic {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Arithmetic() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("+", call -> call.size() == 1 ? sign(call.value(0), 1) : numeric(call, Double::sum));
        all.put("-", call -> call.size() == 1 ? sign(call.value(0), -1) : numeric(call, (a, b) -> a - b));
        all.put("*", call -> numeric(call, (a, b) -> a * b));
        all.put("/", call -> numeric(call, (a, b) -> a / b));
        all.put("^", call -> numeric(call, Arithmetic::power));
        all.put("%%", call -> numeric(call, (a, b) -> a - Math.floor(a / b) * b));
        all.put("%/%", call -> numeric(call, (a, b) -> Math.floor(a / b)));
        all.put("==", call -> compare(call, sign -> sign == 0));
        all.put("!=", call -> compare(call, sign -> sign != 0));
        all.put("<", call -> compare(call, sign -> sign < 0));
        all.put(">", call -> compare(call, sign -> sign > 0));
        all.put("<=", call -> compare(call, sign -> sign <= 0));
        all.put(">=", call -> compare(call, sign -> sign >= 0));
        all.put("&", call -> combine(call.value(0), call.value(1), Vector.Kind.LOGICAL, Arithmetic::and));
        all.put("|", call -> combine(call.value(0), call.value(1), Vector.Kind.LOGICAL, Arithmetic::or));
        all.put("&&", call -> Vector.logicals(both(call, 0)));
        all.put("||", call -> Vector.logicals(both(call, 1)));
        all.put(
                "xor",
                call -> combine(
                        call.value(0),
                        call.value(1),
                        Vector.Kind.LOGICAL,
                        (a, b) -> Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : (a != 0) != (b != 0) ? 1 : 0));
        all.put("!", call -> map(call.vector(0), Vector.Kind.LOGICAL, a -> Double.isNaN(a) ? a : a == 0 ? 1 : 0));
        all.put(":", Arithmetic::range);
        all.put("%in%", Arithmetic::contained);
        return all;
    }

    /** Each number by itself; names and dimensions stay. */
    static Vector map(Vector vector, Vector.Kind kind, DoubleUnaryOperator operator) {
        double[] numbers = vector.numbers();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operator.applyAsDouble(numbers[i]);
        }
        return Vector.of(kind, numbers).with(shape(vector));
    }

    private static Attributes shape(Vector vector) {
        var attributes = vector.attributes();
        return vector.isFactor() ? Attributes.NONE.with("names", attributes.get("names")) : attributes;
    }

    static Vector combine(Value left, Value right, Vector.Kind kind, DoubleBinaryOperator operator) {
        var a = operand(left);
        var b = operand(right);
        int size = size(a, b);
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = operator.applyAsDouble(a.number(i % a.size()), b.number(i % b.size()));
        }
        return Vector.of(kind, result).with(shape(a, b));
    }

    private static Vector operand(Value value) {
        // A data frame of numbers, as in d[names] == 1, is not met
        return Arguments.vector(value);
    }

    private static int size(Vector a, Vector b) {
        return a.size() == 0 || b.size() == 0 ? 0 : Math.max(a.size(), b.size());
    }

    /** Those of the left where lengths and dimensions allow, then those of the right. */
    private static Attributes shape(Vector a, Vector b) {
        var longer = a.size() >= b.size() ? a : b;
        var other = longer == a ? b : a;
        var shape = shape(longer);
        return shape.values().isEmpty() && other.size() == longer.size() ? shape(other) : shape;
    }

    private static Value numeric(Arguments call, DoubleBinaryOperator operator) {
        if (call.vector(0).isText() || call.vector(1).isText()) {
            throw new RError("non-numeric argument to binary operator");
        }
        return combine(call.value(0), call.value(1), Vector.Kind.NUMBER, operator);
    }

    private static Value sign(Value value, int sign) {
        return map(operand(value), Vector.Kind.NUMBER, number -> sign < 0 ? -number : number);
    }

    private static double power(double base, double exponent) {
        return base == 1 || exponent == 0 ? 1 : exponent == 2 ? base * base : Math.pow(base, exponent);
    }

    private static Value compare(Arguments call, IntPredicate holds) {
        var a = call.vector(0);
        var b = call.vector(1);
        int size = size(a, b);
        boolean text = a.isText() || b.isText() || a.isFactor() || b.isFactor();
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            int j = i % a.size();
            int k = i % b.size();
            if (a.missing(j) || b.missing(k)) {
                result[i] = Double.NaN;
            } else {
                int order = text
                        ? a.text(j).compareTo(b.text(k))
                        // 0.0 and -0.0 are equal to R
                        : Double.compare(a.number(j) + 0.0, b.number(k) + 0.0);
                result[i] = holds.test(order) ? 1 : 0;
            }
        }
        return Vector.logicals(result).with(shape(a, b));
    }

    private static double and(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 1;
    }

    private static double or(double a, double b) {
        if (!Double.isNaN(a) && a != 0 || !Double.isNaN(b) && b != 0) {
            return 1;
        }
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : 0;
    }

    /** && and ||, which do not ask for the second when the first decides. */
    private static double both(Arguments call, int deciding) {
        double first = call.vector(0).number(0);
        if (!Double.isNaN(first) && (first != 0 ? 1 : 0) == deciding) {
            return deciding;
        }
        double second = call.vector(1).number(0);
        return deciding == 0 ? and(first, second) : or(first, second);
    }

    private static Value range(Arguments call) {
        double from = call.vector(0).number(0);
        double to = call.vector(1).number(0);
        int count = (int) (Math.abs(to - from) + 1e-10) + 1;
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from <= to ? from + i : from - i;
        }
        return Vector.of(numbers);
    }

    private static Value contained(Arguments call) {
        var found = new HashSet<>(call.vector(1).texts());
        return Vector.logicals(call.vector(0).texts().stream()
                .mapToDouble(text -> found.contains(text) ? 1 : 0)
                .toArray());
    }
}
