package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Factors, and what is done by their levels. */
final class Factors {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Factors() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put("factor", Factors::factor);
        all.put("as.factor", call -> factor(call.vector(0)));
        all.put("droplevels", call -> used(factor(call.vector(0))));
        all.put(
                "levels",
                call -> call.value(0) instanceof Vector vector && vector.isFactor()
                        ? Vector.of(vector.levels())
                        : Value.Null.NULL);
        all.put("levels<-", call -> call.vector(0).with("levels", call.vector(1)));
        all.put("nlevels", call -> Vector.of((double) call.vector(0).levels().size()));
        all.put("relevel", call -> {
            var factor = call.vector(0);
            List<String> levels = new ArrayList<>(factor.levels());
            String first = call.vector(1).text(0);
            levels.remove(first);
            levels.add(0, first);
            return of(factor.texts(), levels);
        });
        all.put("cut", Factors::cut);
        all.put("table", Factors::table);
        all.put("prop.table", call -> {
            if (call.size() > 1) {
                throw new NotYet("prop.table by margin");
            }
            double sum = Arrays.stream(call.vector(0).numbers()).sum();
            return Arithmetic.map(call.vector(0), Vector.Kind.NUMBER, count -> count / sum);
        });
        all.put("split", call -> {
            var sequence = (Value.Sequence) call.value(0);
            Map<String, Value> parts = new LinkedHashMap<>();
            rows(by(call.value(1))).forEach((level, rows) -> parts.put(level, taken(sequence, rows)));
            return ListValue.of(parts);
        });
        all.put("tapply", call -> {
            var bound = call.bind("X", "INDEX", "FUN", "...");
            var values = bound.vector("X");
            Map<String, Value> results = new LinkedHashMap<>();
            rows(by(bound.get("INDEX"))).forEach((level, rows) -> {
                List<Arguments.Argument> arguments = new ArrayList<>();
                arguments.add(Arguments.Argument.of(values.select(rows)));
                arguments.addAll(bound.rest());
                results.put(
                        level,
                        rows.length == 0
                                ? Vector.of(Double.NaN)
                                : call.apply(call.function(bound.get("FUN")), arguments));
            });
            return Lists.simplified(ListValue.of(results));
        });
        all.put("ave", call -> {
            var bound = call.bind("x", "...", "FUN");
            double[] result = bound.numbers("x");
            var values = bound.vector("x");
            var group = factor(Arguments.vector(bound.rest().get(0).promise().value()));
            for (int[] rows : rows(group).values()) {
                var function = bound.has("FUN") ? call.function(bound.get("FUN")) : Functions.named("mean");
                var part = Arguments.vector(call.apply(function, List.of(Arguments.Argument.of(values.select(rows)))));
                for (int i = 0; i < rows.length; i++) {
                    result[rows[i]] = part.number(i % part.size());
                }
            }
            return Vector.of(result);
        });
        return Map.copyOf(all);
    }

    private static Vector by(Value index) {
        return factor(index instanceof ListValue list && list.size() == 1 ? (Vector) list.item(0) : (Vector) index);
    }

    private static Value taken(Value.Sequence sequence, int[] rows) {
        return sequence instanceof ListValue frame && frame.isFrame()
                ? Indexing.rows(frame, rows)
                : sequence.select(rows);
    }

    /** The rows of each level. */
    static Map<String, int[]> rows(Vector factor) {
        Map<String, int[]> rows = new LinkedHashMap<>();
        for (String level : factor.levels()) {
            rows.put(
                    level,
                    IntStream.range(0, factor.size())
                            .filter(i -> !factor.missing(i) && factor.text(i).equals(level))
                            .toArray());
        }
        return rows;
    }

    /** A factor as it is, or one of what is in the vector. */
    static Vector factor(Vector vector) {
        return vector.isFactor() ? vector : of(vector.texts(), sortedTexts(vector));
    }

    /** Without the levels that nobody has. */
    static Vector used(Vector factor) {
        var texts = factor.texts();
        return of(texts, factor.levels().stream().filter(texts::contains).toList());
    }

    static Vector of(List<String> texts, List<String> levels) {
        Map<String, Integer> codes = new HashMap<>();
        levels.forEach(level -> codes.putIfAbsent(level, codes.size()));
        return Vector.factor(
                texts.stream().mapToInt(text -> codes.getOrDefault(text, -1)).toArray(), levels);
    }

    private static List<String> sortedTexts(Vector vector) {
        return Arrays.stream(Vectors.firsts(vector, false))
                .filter(i -> !vector.missing(i))
                .boxed()
                .sorted(Vectors.comparator(vector, false))
                .map(vector::text)
                .toList();
    }

    private static Value factor(Arguments call) {
        var bound = call.bind("x", "levels", "labels", "exclude", "ordered");
        var vector = bound.has("x") ? bound.vector("x") : Vector.of(new String[0]);
        var levels = bound.has("levels")
                ? bound.vector("levels").texts()
                : vector.isFactor() ? used(vector).levels() : sortedTexts(vector);
        var factor = of(vector.texts(), levels);
        return bound.has("labels")
                ? factor.with("levels", Vector.of(bound.vector("labels").texts()))
                : factor;
    }

    private static Value cut(Arguments call) {
        var bound = call.bind("x", "breaks", "labels", "include.lowest", "right", "...");
        double[] values = bound.numbers("x");
        double[] breaks = bound.numbers("breaks");
        if (breaks.length == 1) {
            throw new NotYet("cut into equal parts");
        }
        Arrays.sort(breaks);
        boolean right = bound.flag("right", true);
        boolean lowest = bound.flag("include.lowest", false);
        int last = breaks.length - 1;
        int[] codes = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            codes[i] = -1;
            for (int j = 0; j < last; j++) {
                boolean inside = right
                        ? values[i] > breaks[j] && values[i] <= breaks[j + 1]
                        : values[i] >= breaks[j] && values[i] < breaks[j + 1];
                boolean atEnd = lowest
                        && (right ? j == 0 && values[i] == breaks[0] : j == last - 1 && values[i] == breaks[last]);
                if (inside || atEnd) {
                    codes[i] = j;
                }
            }
        }
        var labels = bound.find("labels") instanceof Vector given ? given : null;
        if (labels != null && labels.kind() == Vector.Kind.LOGICAL) {
            return Vector.of(Arrays.stream(codes)
                    .mapToDouble(code -> code < 0 ? Double.NaN : code + 1)
                    .toArray());
        }
        var limits = Vector.of(breaks);
        return Vector.factor(
                codes,
                labels != null
                        ? labels.texts()
                        : IntStream.range(0, last)
                                .mapToObj(j -> right
                                        ? (lowest && j == 0 ? "[" : "(") + limits.text(j) + "," + limits.text(j + 1)
                                                + "]"
                                        : "[" + limits.text(j) + "," + limits.text(j + 1)
                                                + (lowest && j == last - 1 ? "]" : ")"))
                                .toList());
    }

    private static Value table(Arguments call) {
        var bound = call.bind("...", "useNA", "dnn");
        var factors = bound.rest().stream()
                .map(argument -> factor(Arguments.vector(argument.promise().value())))
                .toList();
        int[] sizes =
                factors.stream().mapToInt(factor -> factor.levels().size()).toArray();
        double[] counts = new double[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < factors.get(0).size(); i++) {
            int cell = 0;
            int stride = 1;
            boolean missing = false;
            for (int f = 0; f < sizes.length; f++) {
                missing |= factors.get(f).missing(i);
                cell += missing ? 0 : stride * ((int) factors.get(f).number(i) - 1);
                stride *= sizes[f];
            }
            if (!missing) {
                counts[cell]++;
            }
        }
        var table = Vector.of(counts).with("class", Vector.of("table"));
        var labels = factors.stream().map(factor -> Vector.of(factor.levels())).toList();
        return sizes.length == 1
                ? table.with("names", labels.get(0))
                : table.with("dim", Vector.of(sizes)).with("dimnames", ListValue.of(labels));
    }
}
