package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Taking parts of values and putting parts into them. */
final class Indexing {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "$",
            call -> named(call.value(0), call.vector(1).text(0), true),
            "[[",
            Indexing::one,
            "[",
            Indexing::some,
            "$<-",
            call -> putOne(call.value(0), call.value(1), value(call)),
            "[[<-",
            call -> putOne(call.value(0), call.value(1), value(call)),
            "[<-",
            Indexing::putSome);

    private Indexing() {}

    static int length(Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.size();
        }
        return value == Value.Null.NULL ? 0 : 1;
    }

    /** The item of a vector or a list, without its name. */
    static Value item(Value value, int position) {
        if (value instanceof ListValue list) {
            return list.item(position);
        }
        if (value instanceof Vector vector) {
            var item = vector.at(new int[] {position});
            return vector.isFactor() ? Vector.of(vector.text(position)) : item;
        }
        return value;
    }

    /** The item of that name; its beginning is enough if only one item begins so. NULL if there is none. */
    static Value named(Value value, String name, boolean partly) {
        if (value == Value.Null.NULL) {
            return value;
        }
        if (!(value instanceof ListValue list)) {
            throw new RError("$ operator is invalid for atomic vectors");
        }
        var found = list.find(name);
        if (found == null && partly) {
            var matching = IntStream.range(0, list.size())
                    .filter(i -> list.name(i).startsWith(name))
                    .boxed()
                    .toList();
            found = matching.size() == 1 ? list.item(matching.get(0)) : null;
        }
        // R has NULL; whatever of a fit is not there was not thought of
        if (found == null && list.attributes().get("fit") != null) {
            throw new NotYet(name + " of a fit");
        }
        return found == null ? Value.Null.NULL : implemented(found);
    }

    private static Value implemented(Value value) {
        if (value instanceof Value.Missing missing) {
            throw new NotYet(missing.what());
        }
        return value;
    }

    private static Value one(Arguments call) {
        var from = call.value(0);
        if (call.size() > 2 && call.all().get(2).name().isEmpty()) {
            return some(call);
        }
        var index = call.vector(1);
        if (index.isText() && !(from instanceof Vector)) {
            return named(from, index.text(0), false);
        }
        int position = index.isText() ? position((Value.Sequence) from, index.text(0)) : (int) index.number(0) - 1;
        if (position < 0 || position >= length(from)) {
            throw new RError("subscript out of bounds");
        }
        return implemented(from instanceof Vector vector ? vector.at(new int[] {position}) : item(from, position));
    }

    private static int position(Value.Sequence from, String name) {
        return IntStream.range(0, from.size())
                .filter(i -> from.name(i).equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static Value some(Arguments call) {
        var from = call.value(0);
        List<Promise> indexes = new ArrayList<>();
        boolean drop = true;
        for (var argument : call.all().subList(1, call.size())) {
            if (argument.name().equals("drop")) {
                drop = Interpreter.isTrue(argument.promise().value());
            } else if (!argument.name().equals("exact")) {
                indexes.add(argument.promise());
            }
        }
        if (!(from instanceof Value.Sequence sequence)) {
            return Value.Null.NULL;
        }
        if (sequence instanceof ListValue list && list.attributes().get("subset") instanceof Value.Builtin own) {
            return own.call(call);
        }
        if (sequence instanceof ListValue frame && frame.isFrame()) {
            return indexes.size() < 2
                    ? columns(frame, indexes.get(0))
                    : part(frame, indexes.get(0), indexes.get(1), drop);
        }
        int[] dim = sequence.dim();
        if (dim != null && indexes.size() == dim.length && dim.length > 1) {
            return array((Vector) sequence, dim, indexes, drop);
        }
        return indexes.isEmpty() || indexes.get(0).isEmpty()
                ? sequence
                : sequence.select(positions(indexes.get(0).value(), sequence.size(), sequence.names()));
    }

    private static ListValue columns(ListValue frame, Promise index) {
        if (index.isEmpty()) {
            return frame;
        }
        int[] chosen = positions(index.value(), frame.size(), frame.names());
        for (int column : chosen) {
            if (column < 0 || column >= frame.size()) {
                throw new RError("undefined columns selected");
            }
        }
        return (ListValue) frame.select(chosen).with("class", frame.attributes().get("class"));
    }

    private static Value part(ListValue frame, Promise rows, Promise columns, boolean drop) {
        var chosen = columns(frame, columns);
        var taken = rows.isEmpty() ? chosen : rows(chosen, positions(rows.value(), frame.rows(), rowNames(frame)));
        return drop && chosen.size() == 1 && !columns.isEmpty() ? taken.item(0) : taken;
    }

    private static @Nullable Vector rowNames(ListValue frame) {
        return frame.attributes().get("row.names") instanceof Vector names ? names : null;
    }

    /** A data frame of chosen rows. */
    static ListValue rows(ListValue frame, int[] rows) {
        return ListValue.of(frame.items().stream()
                        .map(column -> ((Value.Sequence) column).select(rows))
                        .toList())
                .with(frame.attributes().with("row.names", null));
    }

    private static Value array(Vector from, int[] dim, List<Promise> indexes, boolean drop) {
        List<int[]> chosen = chosen(from, dim, indexes);
        int[] sizes = chosen.stream().mapToInt(one -> one.length).toArray();
        var part = from.at(cells(dim, chosen));
        List<Value> names = new ArrayList<>();
        for (int d = 0; d < dim.length; d++) {
            names.add(dimensionNames(from, d) instanceof Vector labels ? labels.at(chosen.get(d)) : Value.Null.NULL);
        }
        var kept = IntStream.range(0, sizes.length)
                .filter(d -> !drop || sizes[d] != 1)
                .boxed()
                .toList();
        if (kept.size() <= 1 && drop) {
            return kept.isEmpty() ? part : part.with("names", names.get(kept.get(0)));
        }
        var result = part.with(Attributes.NONE.with(
                "dim", Vector.of(kept.stream().mapToInt(d -> sizes[d]).toArray())));
        boolean named = kept.stream().anyMatch(d -> names.get(d) != Value.Null.NULL);
        return named
                ? result.with(
                        "dimnames", ListValue.of(kept.stream().map(names::get).toList()))
                : result;
    }

    /** The names along a dimension, NULL when there are none. */
    static Value dimensionNames(Value.Sequence from, int dimension) {
        return from.attributes().get("dimnames") instanceof ListValue names ? names.item(dimension) : Value.Null.NULL;
    }

    private static List<int[]> chosen(Vector from, int[] dim, List<Promise> indexes) {
        List<int[]> chosen = new ArrayList<>();
        for (int d = 0; d < dim.length; d++) {
            var labels = dimensionNames(from, d) instanceof Vector names ? names : null;
            int[] positions = indexes.get(d).isEmpty()
                    ? IntStream.range(0, dim[d]).toArray()
                    : positions(indexes.get(d).value(), dim[d], labels);
            for (int position : positions) {
                if (position < 0 || position >= dim[d]) {
                    throw new RError("subscript out of bounds");
                }
            }
            chosen.add(positions);
        }
        return chosen;
    }

    /** The cells of an array at the crossings of chosen positions, the first dimension fastest. */
    private static int[] cells(int[] dim, List<int[]> chosen) {
        int[] cells = {0};
        int stride = 1;
        for (int d = 0; d < dim.length; d++) {
            int[] here = chosen.get(d);
            int[] before = cells;
            int[] next = new int[before.length * here.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = before[i % before.length] + stride * here[i / before.length];
            }
            cells = next;
            stride *= dim[d];
        }
        return cells;
    }

    /** The positions, from 0, that an index means; -1 for a missing one, beyond the end for what is not there. */
    static int[] positions(Value index, int length, @Nullable Vector names) {
        var by = Arguments.vector(index);
        if (by.isText()) {
            Map<String, Integer> known = new HashMap<>();
            for (int i = 0; names != null && i < names.size(); i++) {
                known.putIfAbsent(names.text(i), i);
            }
            return by.texts().stream()
                    .mapToInt(name -> known.getOrDefault(name, -1))
                    .toArray();
        }
        if (by.kind() == Vector.Kind.LOGICAL) {
            return byLogical(by, length);
        }
        double[] numbers = by.numbers();
        if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            Set<Integer> without = new HashSet<>();
            for (double number : numbers) {
                without.add((int) -number - 1);
            }
            return IntStream.range(0, length).filter(i -> !without.contains(i)).toArray();
        }
        return Arrays.stream(numbers)
                .filter(number -> !(number >= 0 && number < 1))
                .mapToInt(number -> Double.isNaN(number) ? -1 : (int) number - 1)
                .toArray();
    }

    private static int[] byLogical(Vector by, int length) {
        int all = Math.max(length, by.size());
        return by.size() == 0
                ? new int[0]
                : IntStream.range(0, all)
                        .filter(i -> by.missing(i % by.size()) || by.number(i % by.size()) != 0)
                        .map(i -> by.missing(i % by.size()) ? -1 : i)
                        .toArray();
    }

    private static Value value(Arguments call) {
        return call.all().get(call.size() - 1).promise().orMissing();
    }

    private static Value putOne(Value into, Value index, Value value) {
        var by = Arguments.vector(index);
        if (into instanceof Vector vector && value instanceof Vector item && !(item.size() != 1)) {
            int position = by.isText() ? position(vector, by.text(0)) : (int) by.number(0) - 1;
            return put(vector, new int[] {position < 0 ? vector.size() : position}, item, by);
        }
        var list = into instanceof ListValue found
                ? found
                : into instanceof Vector vector ? asList(vector) : ListValue.of(List.of());
        List<Value> items = new ArrayList<>(list.items());
        List<String> names = new ArrayList<>(list.nameList());
        int position = by.isText() ? position(list, by.text(0)) : (int) by.number(0) - 1;
        boolean whole = list.isFrame() && value instanceof Vector && !items.isEmpty();
        var item = whole ? recycled((Vector) value, list.rows()) : value;
        if (value == Value.Null.NULL) {
            if (position >= 0 && position < items.size()) {
                items.remove(position);
                names.remove(position);
            }
        } else if (position >= 0 && position < items.size()) {
            items.set(position, item);
        } else {
            int end = by.isText() ? items.size() : position;
            while (items.size() <= end) {
                items.add(Value.Null.NULL);
                names.add("");
            }
            items.set(end, item);
            names.set(end, by.isText() ? by.text(0) : "");
        }
        var renamed = ListValue.of(names, items);
        return renamed.with(list.attributes().with("names", renamed.names()));
    }

    static ListValue asList(Vector vector) {
        return ListValue.of(IntStream.range(0, vector.size())
                        .mapToObj(i -> vector.at(new int[] {i}))
                        .toList())
                .with(Attributes.NONE.with("names", vector.names()));
    }

    static Vector recycled(Vector value, int length) {
        if (value.size() == length) {
            return value;
        }
        if (value.size() == 0 || length % value.size() != 0) {
            throw new RError("replacement has " + value.size() + " rows, data has " + length);
        }
        return (Vector) value.select(
                IntStream.range(0, length).map(i -> i % value.size()).toArray());
    }

    private static Value putSome(Arguments call) {
        var into = call.value(0);
        var value = value(call);
        var indexes = call.all().subList(1, call.size() - 1).stream()
                .map(Arguments.Argument::promise)
                .toList();
        if (into instanceof ListValue frame && frame.isFrame()) {
            return putIntoFrame(frame, indexes, value);
        }
        var sequence = into == Value.Null.NULL
                ? value instanceof ListValue ? ListValue.of(List.of()) : Vector.logicals()
                : (Value.Sequence) into;
        int[] dim = sequence.dim();
        if (dim != null && dim.length > 1 && indexes.size() == dim.length) {
            var vector = (Vector) sequence;
            return put(vector, cells(dim, chosen(vector, dim, indexes)), Arguments.vector(value), null);
        }
        if (indexes.get(0).isEmpty()) {
            return put((Vector) sequence, IntStream.range(0, sequence.size()).toArray(), Arguments.vector(value), null);
        }
        var index = Arguments.vector(indexes.get(0).value());
        int[] positions = positions(index, sequence.size(), sequence.names());
        if (index.isText()) {
            int end = sequence.size();
            for (int i = 0; i < positions.length; i++) {
                positions[i] = positions[i] < 0 ? end++ : positions[i];
            }
        }
        if (sequence instanceof Vector vector && value instanceof Vector values) {
            return put(vector, positions, values, index);
        }
        Value list = sequence instanceof Vector vector ? asList(vector) : sequence;
        for (int i = 0; i < positions.length; i++) {
            Value key = index.isText() ? Vector.of(index.text(i)) : Vector.of(positions[i] + 1.0);
            list = putOne(list, key, value == Value.Null.NULL ? value : item(value, i % length(value)));
        }
        return list;
    }

    private static Value putIntoFrame(ListValue frame, List<Promise> indexes, Value value) {
        var columns = indexes.get(indexes.size() - 1);
        int[] chosen = columns.isEmpty()
                ? IntStream.range(0, frame.size()).toArray()
                : positions(columns.value(), frame.size(), frame.names());
        Value result = frame;
        for (int i = 0; i < chosen.length; i++) {
            Value key =
                    chosen[i] < 0 ? Vector.of(Arguments.vector(columns.value()).text(i)) : Vector.of(chosen[i] + 1.0);
            Value part = value instanceof ListValue list ? list.item(i % list.size()) : value;
            boolean someRows = indexes.size() == 2 && !indexes.get(0).isEmpty();
            if (someRows) {
                var column = (Vector) frame.item(chosen[i]);
                part = put(
                        column,
                        positions(indexes.get(0).value(), frame.rows(), rowNames(frame)),
                        Arguments.vector(part),
                        null);
            }
            result = putOne(result, key, part);
        }
        return result;
    }

    /** A vector with values at positions, longer where positions lie beyond its end. */
    private static Vector put(Vector into, int[] positions, Vector values, @Nullable Vector index) {
        if (positions.length == 0) {
            return into;
        }
        if (values.size() == 0) {
            throw new RError("replacement has length zero");
        }
        int size = Math.max(into.size(), Arrays.stream(positions).max().orElse(0) + 1);
        boolean text = into.isText() || values.isText() && !into.isFactor();
        var attributes = into.attributes();
        Vector result;
        if (text) {
            var items = Arrays.copyOf(into.texts().toArray(String[]::new), size);
            for (int i = 0; i < positions.length; i++) {
                int from = i % values.size();
                items[positions[i]] = values.missing(from) ? null : values.text(from);
            }
            result = Vector.of(items);
        } else {
            double[] items = Arrays.copyOf(into.numbers(), size);
            Arrays.fill(items, into.size(), size, Double.NaN);
            for (int i = 0; i < positions.length; i++) {
                int from = i % values.size();
                items[positions[i]] =
                        into.isFactor() && values.isText() ? code(into, values.text(from)) : values.number(from);
            }
            boolean logical = into.kind() == Vector.Kind.LOGICAL && values.kind() == Vector.Kind.LOGICAL;
            result = Vector.of(logical ? Vector.Kind.LOGICAL : Vector.Kind.NUMBER, items);
        }
        var newNames = index != null && index.isText() ? index : null;
        if (size > into.size() && (into.names() != null || newNames != null)) {
            var names = new String[size];
            for (int i = 0; i < size; i++) {
                names[i] = i < into.size() ? into.name(i) : "";
            }
            for (int i = 0; newNames != null && i < positions.length; i++) {
                names[positions[i]] = newNames.text(i);
            }
            attributes = attributes.with("names", Vector.of(names));
        }
        return result.with(attributes);
    }

    private static double code(Vector factor, String level) {
        int code = factor.levels().indexOf(level);
        return code < 0 ? Double.NaN : code + 1;
    }

    /** Columns by name, for a data frame. */
    static Map<String, Value> columns(ListValue frame) {
        Map<String, Value> columns = new LinkedHashMap<>();
        for (int i = 0; i < frame.size(); i++) {
            columns.put(frame.name(i), frame.item(i));
        }
        return columns;
    }
}
