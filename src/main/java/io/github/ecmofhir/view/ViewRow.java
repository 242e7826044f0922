package io.github.ecmofhir.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row: values in the order of the columns, each in the Java form of its {@link ColumnKind}, null where there is none. */
public final class ViewRow {

    /** The columns that many rows share, by name. */
    static final class Shape {

        private final List<String> names;
        private final Map<String, Integer> places = new HashMap<>();

        Shape(List<String> names) {
            this.names = List.copyOf(names);
            for (String name : names) {
                places.put(name, places.size());
            }
        }

        List<String> names() {
            return names;
        }
    }

    private final Shape shape;
    private final @Nullable Object[] values;

    ViewRow(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    public List<String> names() {
        return shape.names();
    }

    /** In the order of the columns; not to be changed. */
    public @Nullable Object[] values() {
        return values;
    }

    /** @param place of the column, from 0 */
    public @Nullable Object value(int place) {
        return values[place];
    }

    /** @throws IllegalArgumentException if there is no such column */
    public @Nullable Object value(String column) {
        Integer place = shape.places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("The view has no column `" + column + "`.");
        }
        return values[place];
    }

    @Override
    public String toString() {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String name : shape.names()) {
            row.put(name, String.valueOf(value(name)));
        }
        return row.toString();
    }
}
