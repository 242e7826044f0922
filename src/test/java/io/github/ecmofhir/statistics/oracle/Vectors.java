package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Inside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Making, ordering and searching vectors. */
final class Vectors {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Vectors() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("length", call -> Vector.of(Indexing.length(call.value(0))));
        all.put("rep", Vectors::repeat);
        all.put(
                "rep_len",
                call -> cycled(
                        (Value.Sequence) call.value(0), (int) call.vector(1).number(0)));
        all.put("seq_len", call -> upTo((int) call.vector(0).number(0)));
        all.put("seq_along", call -> upTo(Indexing.length(call.value(0))));
        all.put("seq", Vectors::sequence);
        all.put("numeric", call -> Vector.of(new double[size(call)]));
        all.put("double", call -> Vector.of(new double[size(call)]));
        all.put("integer", call -> Vector.of(new double[size(call)]));
        all.put("logical", call -> Vector.logicals(new double[size(call)]));
        all.put("character", call -> {
            var empty = new String[size(call)];
            Arrays.fill(empty, "");
            return Vector.of(empty);
        });
        all.put(
                "vector",
                call -> call.vector(0).text(0).equals("list")
                        ? ListValue.of(Stream.<Value>generate(() -> Value.Null.NULL)
                                .limit((long) call.vector(1).number(0))
                                .toList())
                        : Vector.of(new double[(int) call.vector(1).number(0)]));
        all.put("as.numeric", call -> stripped(call, Vector.Kind.NUMBER));
        all.put("as.double", call -> stripped(call, Vector.Kind.NUMBER));
        all.put(
                "as.integer",
                call -> Arithmetic.map(
                        stripped(call, Vector.Kind.NUMBER),
                        Vector.Kind.NUMBER,
                        number -> number < 0 ? Math.ceil(number) : Math.floor(number)));
        all.put("as.logical", call -> {
            var vector = call.vector(0);
            return Vector.logicals(vector.texts().stream()
                    .mapToDouble(text -> text == null ? Double.NaN : truth(text))
                    .toArray());
        });
        all.put("as.character", call -> Vector.of(asTexts(call.value(0))));
        all.put(
                "as.vector",
                call -> call.value(0) instanceof Vector vector
                        ? vector.isFactor() ? Vector.of(vector.texts()) : vector.with(Attributes.NONE)
                        : call.value(0));
        all.put("is.na", call -> missing(call.value(0)));
        all.put("is.null", call -> Vector.of(call.value(0) == Value.Null.NULL));
        all.put("is.character", call -> Vector.of(call.value(0) instanceof Vector vector && vector.isText()));
        all.put(
                "is.numeric",
                call -> Vector.of(call.value(0) instanceof Vector vector
                        && vector.kind() == Vector.Kind.NUMBER
                        && !vector.isFactor()));
        all.put(
                "is.logical",
                call -> Vector.of(call.value(0) instanceof Vector vector && vector.kind() == Vector.Kind.LOGICAL));
        all.put("is.factor", call -> Vector.of(call.value(0) instanceof Vector vector && vector.isFactor()));
        all.put("is.list", call -> Vector.of(call.value(0) instanceof ListValue));
        all.put("is.function", call -> Vector.of(call.value(0) instanceof Value.Function));
        all.put("is.data.frame", call -> Vector.of(call.value(0) instanceof ListValue list && list.isFrame()));
        all.put("is.matrix", call -> Vector.of(call.value(0) instanceof Vector && Matrices.isMatrix(call.value(0))));
        all.put("ifelse", Vectors::choose);
        all.put("pmin", call -> parallel(call, false));
        all.put("pmax", call -> parallel(call, true));
        all.put("order", Vectors::order);
        all.put("sort", Vectors::sort);
        all.put("rev", call -> {
            var sequence = (Value.Sequence) call.value(0);
            return sequence.select(IntStream.range(0, sequence.size())
                    .map(i -> sequence.size() - 1 - i)
                    .toArray());
        });
        all.put("rank", call -> Vector.of(Inside.ranks(call.vector(0).numbers())));
        all.put("unique", call -> {
            var vector = call.vector(0);
            var kept = vector.at(firsts(vector, false));
            return vector.isFactor() ? kept.with(vector.attributes().with("names", null)) : kept;
        });
        all.put("duplicated", Vectors::duplicated);
        all.put("which", call -> {
            var vector = call.vector(0);
            int[] found = IntStream.range(0, vector.size())
                    .filter(i -> !vector.missing(i) && vector.number(i) != 0)
                    .toArray();
            var names = vector.names();
            return Vector.of(Arrays.stream(found).map(i -> i + 1).toArray())
                    .with("names", names == null ? null : names.at(found));
        });
        all.put("which.max", call -> extreme(call.vector(0), true));
        all.put("which.min", call -> extreme(call.vector(0), false));
        all.put("match", call -> {
            var table = new HashMap<String, Integer>();
            var in = call.vector(1);
            for (int i = 0; i < in.size(); i++) {
                table.putIfAbsent(in.text(i), i + 1);
            }
            return Vector.of(call.vector(0).texts().stream()
                    .mapToDouble(text -> {
                        Integer found = table.get(text == null ? "NA" : text);
                        return found == null ? Double.NaN : found;
                    })
                    .toArray());
        });
        all.put("is.element", call -> Interpreter.call(Functions.named("%in%"), call.all(), call.environment()));
        all.put("setdiff", call -> sets(call, (text, other) -> !other.contains(text), false));
        all.put("intersect", call -> sets(call, (text, other) -> other.contains(text), false));
        all.put("union", call -> sets(call, (text, other) -> true, true));
        all.put("identical", call -> Vector.of(Plain.of(call.value(0)).equals(Plain.of(call.value(1)))));
        all.put("head", call -> ends(call, true));
        all.put("tail", call -> ends(call, false));
        all.put("tabulate", call -> {
            int[] bins = call.vector(0).integers();
            int count = call.size() > 1
                    ? (int) call.vector(1).number(0)
                    : Arrays.stream(bins).max().orElse(0);
            double[] counts = new double[count];
            Arrays.stream(bins).filter(bin -> bin >= 1 && bin <= count).forEach(bin -> counts[bin - 1]++);
            return Vector.of(counts);
        });
        all.put("findInterval", call -> {
            double[] breaks = call.vector(1).numbers();
            return Arithmetic.map(
                    call.vector(0),
                    Vector.Kind.NUMBER,
                    number -> Arrays.stream(breaks)
                            .filter(limit -> number >= limit)
                            .count());
        });
        all.put("as.Date", call -> call.value(0));
        return Map.copyOf(all);
    }

    private static int size(Arguments call) {
        return call.size() == 0 ? 0 : (int) call.vector(0).number(0);
    }

    static Vector upTo(int count) {
        return Vector.of(IntStream.rangeClosed(1, count).toArray());
    }

    private static Value.Sequence cycled(Value.Sequence sequence, int length) {
        return sequence.select(
                IntStream.range(0, length).map(i -> i % sequence.size()).toArray());
    }

    private static Value repeat(Arguments call) {
        var bound = call.bind("x", "times", "...", "each", "length.out", "length");
        var sequence = (Value.Sequence) bound.get("x");
        int each = (int) bound.number("each", 1);
        int[] positions =
                IntStream.range(0, sequence.size() * each).map(i -> i / each).toArray();
        if (bound.has("times")) {
            int[] times = bound.vector("times").integers();
            int[] before = positions;
            positions = times.length == 1
                    ? IntStream.range(0, before.length * times[0])
                            .map(i -> before[i % before.length])
                            .toArray()
                    : IntStream.range(0, before.length)
                            .flatMap(i -> IntStream.generate(() -> before[i]).limit(times[i]))
                            .toArray();
        }
        var repeated = sequence.select(positions);
        String length = bound.has("length.out") ? "length.out" : "length";
        return bound.has(length) ? cycled(repeated, bound.integer(length)) : repeated;
    }

    private static Value sequence(Arguments call) {
        var bound = call.bind("from", "to", "by", "length.out", "along.with");
        if (!bound.has("to") && !bound.has("by") && !bound.has("length.out")) {
            var from = bound.vector("from");
            return upTo(from.size() == 1 ? (int) from.number(0) : from.size());
        }
        double from = bound.number("from", 1);
        if (bound.has("length.out")) {
            int length = bound.integer("length.out");
            double by = bound.has("by")
                    ? bound.number("by")
                    : length == 1 || !bound.has("to") ? 1 : (bound.number("to") - from) / (length - 1);
            return Vector.of(
                    IntStream.range(0, length).mapToDouble(i -> from + i * by).toArray());
        }
        double to = bound.number("to");
        double by = bound.number("by", to >= from ? 1 : -1);
        int count = (int) ((to - from) / by + 1e-10) + 1;
        return Vector.of(
                IntStream.range(0, count).mapToDouble(i -> from + i * by).toArray());
    }

    private static Vector stripped(Arguments call, Vector.Kind kind) {
        return Vector.of(kind, call.vector(0).numbers());
    }

    private static double truth(String text) {
        return switch (text) {
            case "TRUE", "true", "T", "True" -> 1;
            case "FALSE", "false", "F", "False", "0" -> 0;
            default -> text.matches("-?[0-9.]+") ? 1 : Double.NaN;
        };
    }

    static List<String> asTexts(Value value) {
        if (value instanceof Value.Formula formula) {
            var left = formula.left();
            return Stream.concat(
                            Stream.of("~"),
                            Stream.concat(
                                    Stream.ofNullable(left).map(Expr::deparse),
                                    Stream.of(formula.right().deparse())))
                    .toList();
        }
        return Arguments.vector(value).texts();
    }

    private static Value missing(Value value) {
        if (value instanceof ListValue frame && frame.isFrame()) {
            return Matrices.bound(frame.items().stream().map(Vectors::missing).toList(), frame.nameList(), false);
        }
        if (value instanceof ListValue list) {
            return Vector.logicals(list.items().stream()
                    .mapToDouble(item -> item instanceof Vector one && one.size() == 1 && one.missing(0) ? 1 : 0)
                    .toArray());
        }
        var vector = Arguments.vector(value);
        double[] result = new double[vector.size()];
        Arrays.setAll(result, i -> vector.missing(i) ? 1 : 0);
        return Vector.logicals(result)
                .with(vector.attributes().with("levels", null).with("class", null));
    }

    private static Value choose(Arguments call) {
        var test = call.vector(0);
        var yes = call.vector(1);
        var no = call.vector(2);
        boolean text = yes.isText() || no.isText();
        var texts = new String[test.size()];
        double[] numbers = new double[test.size()];
        for (int i = 0; i < test.size(); i++) {
            boolean missing = test.missing(i);
            var from = missing || test.number(i) != 0 ? yes : no;
            int j = i % from.size();
            if (text) {
                texts[i] = missing || from.missing(j) ? null : from.text(j);
            } else {
                numbers[i] = missing ? Double.NaN : from.number(j);
            }
        }
        boolean logical = yes.kind() == Vector.Kind.LOGICAL && no.kind() == Vector.Kind.LOGICAL;
        var result = text ? Vector.of(texts) : Vector.of(logical ? Vector.Kind.LOGICAL : Vector.Kind.NUMBER, numbers);
        var kept = test.attributes();
        return result.with(Attributes.NONE
                .with("names", kept.get("names"))
                .with("dim", kept.get("dim"))
                .with("dimnames", kept.get("dimnames")));
    }

    private static Value parallel(Arguments call, boolean largest) {
        var bound = call.bind("...", "na.rm");
        boolean skip = bound.flag("na.rm", false);
        Value result = bound.rest().get(0).promise().value();
        for (var argument : bound.rest().subList(1, bound.rest().size())) {
            result = Arithmetic.combine(result, argument.promise().value(), Vector.Kind.NUMBER, (a, b) -> {
                if (skip && (Double.isNaN(a) || Double.isNaN(b))) {
                    return Double.isNaN(a) ? b : a;
                }
                return largest ? Math.max(a, b) : Math.min(a, b);
            });
        }
        return result;
    }

    /** Compares items; what is missing comes last. */
    static Comparator<Integer> comparator(Vector vector, boolean decreasing) {
        boolean text = vector.isText();
        Comparator<Integer> order = text
                ? (i, j) -> vector.text(i).compareTo(vector.text(j))
                : (i, j) -> Double.compare(vector.number(i) + 0.0, vector.number(j) + 0.0);
        var directed = decreasing ? order.reversed() : order;
        return (i, j) -> vector.missing(i) || vector.missing(j)
                ? Boolean.compare(vector.missing(i), vector.missing(j))
                : directed.compare(i, j);
    }

    private static Value order(Arguments call) {
        var bound = call.bind("...", "decreasing", "na.last", "method");
        boolean decreasing = bound.flag("decreasing", false);
        Comparator<Integer> order = (i, j) -> 0;
        for (var key : bound.rest()) {
            order = order.thenComparing(
                    comparator(Arguments.vector(key.promise().value()), decreasing));
        }
        int size = Arguments.vector(bound.rest().get(0).promise().value()).size();
        return Vector.of(IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(i -> i + 1)
                .toArray());
    }

    private static Value sort(Arguments call) {
        var bound = call.bind("x", "decreasing", "...");
        var vector = bound.vector("x");
        var sorted = vector.select(IntStream.range(0, vector.size())
                .filter(i -> !vector.missing(i))
                .boxed()
                .sorted(comparator(vector, bound.flag("decreasing", false)))
                .mapToInt(i -> i)
                .toArray());
        return vector.inherits("table")
                ? sorted.with("class", vector.attributes().get("class"))
                : sorted;
    }

    /** The positions of items that are not there before; from the last backwards if asked for. */
    static int[] firsts(Vector vector, boolean fromLast) {
        Set<Object> seen = new HashSet<>();
        int size = vector.size();
        return IntStream.range(0, size)
                .map(i -> fromLast ? size - 1 - i : i)
                .filter(i -> seen.add(key(vector, i)))
                .toArray();
    }

    private static Object key(Vector vector, int item) {
        return vector.isText() || vector.missing(item) ? vector.text(item) : (Object) (vector.number(item) + 0.0);
    }

    private static Value duplicated(Arguments call) {
        var bound = call.bind("x", "incomparables", "fromLast");
        var vector = bound.vector("x");
        double[] result = new double[vector.size()];
        Arrays.fill(result, 1);
        for (int first : firsts(vector, bound.flag("fromLast", false))) {
            result[first] = 0;
        }
        return Vector.logicals(result);
    }

    private static Value extreme(Vector vector, boolean largest) {
        var found = IntStream.range(0, vector.size())
                .filter(i -> !vector.missing(i))
                .boxed()
                .min(comparator(vector, largest));
        var names = vector.names();
        return found.<Value>map(i -> Vector.of(i + 1.0).with("names", names == null ? null : names.at(new int[] {i})))
                .orElse(Vector.of(new double[0]));
    }

    private static Value sets(Arguments call, java.util.function.BiPredicate<String, Set<String>> kept, boolean both) {
        var first = call.vector(0);
        var second = call.vector(1);
        Set<String> other = new LinkedHashSet<>(second.texts());
        Set<String> result = new LinkedHashSet<>();
        first.texts().stream().filter(text -> kept.test(text, other)).forEach(result::add);
        if (both) {
            result.addAll(other);
        }
        var texts = Vector.of(new ArrayList<>(result));
        return first.isText() || first.isFactor() || first.size() == 0 && second.isText()
                ? texts
                : Vector.of(texts.numbers());
    }

    private static Value ends(Arguments call, boolean first) {
        var bound = call.bind("x", "n");
        var sequence = (Value.Sequence) bound.get("x");
        int size = sequence instanceof ListValue frame && frame.isFrame() ? frame.rows() : sequence.size();
        int n = (int) bound.number("n", 6);
        int count = n < 0 ? Math.max(0, size + n) : Math.min(n, size);
        int from = first ? 0 : size - count;
        int[] positions = IntStream.range(from, from + count).toArray();
        return sequence instanceof ListValue frame && frame.isFrame()
                ? Indexing.rows(frame, positions)
                : sequence.select(positions);
    }

    static @Nullable Vector orNull(@Nullable Value value) {
        return value instanceof Vector vector ? vector : null;
    }
}
