package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** R's values as lists, maps, numbers, texts and truth values, shaped as the cases hold them. */
final class Plain {

    /** The name of what a list lacks because a function that gives several items is not implemented. */
    static final String REST = "";

    private Plain() {}

    static Object of(Value value) {
        if (value instanceof Vector vector) {
            return of(vector);
        }
        if (value instanceof ListValue list) {
            return of(list);
        }
        if (value instanceof Value.Held held) {
            return held.object();
        }
        return value == Value.Null.NULL ? Double.NaN : value;
    }

    private static Object of(Vector vector) {
        int[] dim = vector.dim();
        if (dim != null && dim.length == 2) {
            return IntStream.range(0, dim[0])
                    .mapToObj(row -> IntStream.range(0, dim[1])
                            .mapToObj(column -> item(vector, column * dim[0] + row))
                            .toList())
                    .toList();
        }
        return vector.size() == 1 && !vector.inherits("AsIs") ? item(vector, 0) : items(vector);
    }

    private static List<Object> items(Vector vector) {
        return IntStream.range(0, vector.size()).mapToObj(i -> item(vector, i)).toList();
    }

    private static Object item(Vector vector, int item) {
        if (vector.missing(item)) {
            return Double.NaN;
        }
        if (vector.isText() || vector.isFactor()) {
            return vector.text(item);
        }
        return vector.kind() == Vector.Kind.LOGICAL ? (Object) (vector.number(item) != 0) : vector.number(item);
    }

    private static Object of(ListValue list) {
        if (list.names() == null) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(of(item)));
            return items;
        }
        Map<String, Object> items = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            items.put(
                    list.name(i),
                    list.isFrame() && list.item(i) instanceof Vector column ? items(column) : of(list.item(i)));
        }
        return items;
    }
}
