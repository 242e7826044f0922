package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Putting values together and taking functions to each of them. */
final class Lists {

    static final Map<String, Value.Builtin> FUNCTIONS = functions();

    private Lists() {}

    private static Map<String, Value.Builtin> functions() {
        Map<String, Value.Builtin> all = new HashMap<>();
        all.put(
                "list",
                call -> ListValue.of(
                        call.all().stream().map(Arguments.Argument::name).toList(),
                        call.all().stream()
                                .map(argument -> argument.promise().orMissing())
                                .toList()));
        all.put(
                "c",
                call -> combined(
                        call.all().stream().map(Arguments.Argument::name).toList(),
                        call.all().stream()
                                .map(argument -> argument.promise().orMissing())
                                .toList()));
        all.put("unlist", call -> {
            var bound = call.bind("x", "recursive", "use.names");
            var result = bound.get("x") instanceof ListValue list ? unlisted(list) : bound.get("x");
            return bound.flag("use.names", true) || !(result instanceof Value.Sequence sequence)
                    ? result
                    : sequence.with("names", null);
        });
        all.put("append", call -> combined(List.of(call.value(0), call.value(1))));
        all.put("lapply", Lists::each);
        all.put("sapply", call -> {
            var bound = call.bind("X", "FUN", "...", "simplify", "USE.NAMES");
            var list = each(call);
            var over = bound.get("X");
            if (over instanceof Vector vector
                    && vector.isText()
                    && vector.names() == null
                    && bound.flag("USE.NAMES", true)) {
                list = list.with("names", vector.with(Attributes.NONE));
            }
            return bound.flag("simplify", true) ? simplified(list) : list;
        });
        all.put("vapply", call -> {
            var bound = call.bind("X", "FUN", "FUN.VALUE", "...", "USE.NAMES");
            List<Arguments.Argument> arguments = new ArrayList<>();
            arguments.add(new Arguments.Argument("X", bound.promise("X")));
            arguments.add(new Arguments.Argument("FUN", bound.promise("FUN")));
            arguments.addAll(bound.rest());
            return Interpreter.call(Functions.named("sapply"), arguments, call.environment());
        });
        all.put("Map", Lists::map);
        all.put("mapply", call -> simplified(map(call)));
        all.put("Reduce", call -> {
            var over = call.value(1);
            Value result = Indexing.item(over, 0);
            for (int i = 1; i < Indexing.length(over); i++) {
                result = call.apply(
                        call.function(call.value(0)),
                        List.of(Arguments.Argument.of(result), Arguments.Argument.of(Indexing.item(over, i))));
            }
            return result;
        });
        all.put("Filter", call -> {
            var over = (Value.Sequence) call.value(1);
            return over.select(IntStream.range(0, over.size())
                    .filter(i -> Interpreter.isTrue(call.apply(
                            call.function(call.value(0)), List.of(Arguments.Argument.of(Indexing.item(over, i))))))
                    .toArray());
        });
        all.put(
                "as.list",
                call -> call.value(0) instanceof Vector vector
                        ? Indexing.asList(vector)
                        : ListValue.of(((ListValue) call.value(0)).items())
                                .with("names", ((ListValue) call.value(0)).names()));
        all.put(
                "names",
                call -> call.value(0) instanceof Value.Sequence sequence
                        ? Value.orNull(sequence.names())
                        : Value.Null.NULL);
        all.put("setNames", call -> {
            var bound = call.bind("object", "nm");
            return renamed((Value.Sequence) bound.get("object"), bound.has("nm") ? bound.get("nm") : Value.Null.NULL);
        });
        all.put("names<-", call -> renamed((Value.Sequence) call.value(0), call.value(1)));
        all.put(
                "unname",
                call -> call.value(0) instanceof Value.Sequence sequence
                        ? sequence.with(
                                sequence.attributes().with("names", null).with("dimnames", null))
                        : call.value(0));
        all.put(
                "I",
                call -> call.value(0) instanceof Value.Sequence sequence
                        ? sequence.with(
                                "class", sequence.inherits("factor") ? Vector.of("AsIs", "factor") : Vector.of("AsIs"))
                        : call.value(0));
        all.put(
                "class",
                call -> call.value(0) instanceof Value.Sequence sequence
                                && sequence.attributes().get("class") instanceof Vector classes
                        ? classes
                        : Vector.of(
                                call.value(0) instanceof Vector vector
                                        ? switch (vector.kind()) {
                                            case LOGICAL -> "logical";
                                            case NUMBER -> "numeric";
                                            case TEXT -> "character";
                                        }
                                        : call.value(0) instanceof ListValue ? "list" : "NULL"));
        all.put(
                "inherits",
                call -> Vector.of(call.value(0) instanceof Value.Sequence sequence
                        && sequence.inherits(call.vector(1).text(0))));
        all.put("class<-", call -> ((Value.Sequence) call.value(0)).with("class", call.value(1)));
        all.put(
                "attr",
                call -> call.value(0) instanceof Value.Sequence sequence
                        ? Value.orNull(sequence.attributes().get(call.vector(1).text(0)))
                        : Value.Null.NULL);
        all.put(
                "attr<-",
                call -> ((Value.Sequence) call.value(0)).with(call.vector(1).text(0), call.value(2)));
        return Map.copyOf(all);
    }

    private static Value.Sequence renamed(Value.Sequence sequence, Value names) {
        if (names == Value.Null.NULL) {
            return sequence.with("names", null);
        }
        return sequence.with("names", Vector.of(Vectors.asTexts(names)));
    }

    private static ListValue each(Arguments call) {
        var bound = call.bind("X", "FUN", "...", "simplify", "USE.NAMES");
        var over = bound.get("X");
        var function = call.function(bound.get("FUN"));
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < Indexing.length(over); i++) {
            List<Arguments.Argument> arguments = new ArrayList<>();
            arguments.add(Arguments.Argument.of(Indexing.item(over, i)));
            arguments.addAll(bound.rest());
            results.add(attempted(call, function, arguments));
        }
        var list = ListValue.of(results);
        return over instanceof Value.Sequence sequence ? list.with("names", sequence.names()) : list;
    }

    private static Value attempted(Arguments call, Value.Function function, List<Arguments.Argument> arguments) {
        try {
            return call.apply(function, arguments);
        } catch (NotYet notYet) {
            return new Value.Missing(String.valueOf(notYet.getMessage()));
        }
    }

    private static ListValue map(Arguments call) {
        var bound = call.bind("FUN", "f", "...", "MoreArgs", "SIMPLIFY");
        var function = call.function(bound.has("FUN") ? bound.get("FUN") : bound.get("f"));
        var over = new ArrayList<>(bound.rest());
        if (bound.has("f") && bound.has("FUN")) {
            over.add(0, new Arguments.Argument("", bound.promise("f")));
        }
        int size = over.stream()
                .mapToInt(argument -> Indexing.length(argument.promise().value()))
                .max()
                .orElse(0);
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int item = i;
            results.add(attempted(
                    call,
                    function,
                    over.stream()
                            .map(argument -> new Arguments.Argument(
                                    argument.name(),
                                    Promise.of(Indexing.item(
                                            argument.promise().value(),
                                            item
                                                    % Indexing.length(
                                                            argument.promise().value())))))
                            .toList()));
        }
        var first = (Value.Sequence) over.get(0).promise().value();
        var names = first.names() != null
                ? first.names()
                : first instanceof Vector vector && vector.isText() ? vector : null;
        return ListValue.of(results).with("names", names);
    }

    /** A vector or a matrix of results that are alike. */
    static Value simplified(ListValue list) {
        for (var item : list.items()) {
            if (item instanceof Value.Missing missing) {
                throw new NotYet(missing.what());
            }
        }
        boolean vectors = !list.items().isEmpty() && list.items().stream().allMatch(Vector.class::isInstance);
        var lengths = list.items().stream().map(Indexing::length).distinct().toList();
        if (!vectors || lengths.size() != 1 || lengths.get(0) == 0) {
            return list;
        }
        var joined = (Vector) combined(list.items());
        int rows = lengths.get(0);
        if (rows == 1) {
            boolean inner = list.names() == null;
            return joined.with(Attributes.NONE.with("names", inner ? joined.names() : list.names()));
        }
        var rowNames = ((Vector) list.item(0)).names();
        return Matrices.matrix(joined, rows, list.size(), rowNames, list.names());
    }

    static Value unlisted(ListValue list) {
        List<String> names = new ArrayList<>();
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            var item = list.item(i);
            if (item instanceof Value.Missing missing) {
                throw new NotYet(missing.what());
            }
            names.add(list.name(i));
            items.add(item instanceof ListValue inner ? unlisted(inner) : item);
        }
        return combined(names, items);
    }

    static Value combined(List<Value> items) {
        return combined(items.stream().map(item -> "").toList(), items);
    }

    /** What {@code c} makes of values with names. */
    static Value combined(List<String> names, List<Value> values) {
        boolean list = values.stream().anyMatch(value -> !(value instanceof Vector) && value != Value.Null.NULL);
        List<String> allNames = new ArrayList<>();
        List<Value> items = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == Value.Null.NULL) {
                continue;
            }
            if (value instanceof Value.Sequence sequence) {
                for (int j = 0; j < sequence.size(); j++) {
                    allNames.add(joined(names.get(i), sequence.name(j), j, sequence.size()));
                }
                if (list) {
                    items.addAll(
                            sequence instanceof ListValue inner
                                    ? inner.items()
                                    : Indexing.asList((Vector) sequence).items());
                } else {
                    vectors.add((Vector) sequence);
                }
            } else {
                allNames.add(names.get(i));
                items.add(value);
            }
        }
        if (list) {
            return ListValue.of(allNames, items);
        }
        if (vectors.isEmpty()) {
            return Value.Null.NULL;
        }
        var joined = joined(vectors);
        boolean named = allNames.stream().anyMatch(name -> !name.isEmpty());
        return named ? joined.with("names", Vector.of(allNames)) : joined;
    }

    private static Vector joined(List<Vector> vectors) {
        if (vectors.stream().allMatch(Vector::isFactor)) {
            var levels = vectors.stream()
                    .flatMap(vector -> vector.levels().stream())
                    .distinct()
                    .toList();
            return Vector.factor(
                    vectors.stream()
                            .flatMap(vector -> vector.texts().stream())
                            .mapToInt(levels::indexOf)
                            .toArray(),
                    levels);
        }
        if (vectors.stream().anyMatch(Vector::isText)) {
            return Vector.of(vectors.stream()
                    .flatMap(vector -> (vector.isFactor() ? Vector.of(vector.numbers()) : vector).texts().stream())
                    .toArray(String[]::new));
        }
        boolean logical = vectors.stream().allMatch(vector -> vector.kind() == Vector.Kind.LOGICAL);
        return Vector.of(
                logical ? Vector.Kind.LOGICAL : Vector.Kind.NUMBER,
                vectors.stream()
                        .flatMapToDouble(vector -> Arrays.stream(vector.numbers()))
                        .toArray());
    }

    private static String joined(String outer, String inner, int item, int size) {
        if (outer.isEmpty()) {
            return inner;
        }
        return inner.isEmpty() ? size == 1 ? outer : outer + (item + 1) : outer + "." + inner;
    }
}
