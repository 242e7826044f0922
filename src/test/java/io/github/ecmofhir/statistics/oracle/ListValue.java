package io.github.ecmofhir.statistics.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of any values; a data frame is one of columns. */
final class ListValue extends Value.Sequence {

    private final List<Value> items;

    private ListValue(List<Value> items, Attributes attributes) {
        super(attributes);
        this.items = items;
    }

    static ListValue of(List<? extends Value> items) {
        return new ListValue(List.copyOf(items), Attributes.NONE);
    }

    static ListValue of(List<String> names, List<? extends Value> items) {
        boolean named = names.stream().anyMatch(name -> !name.isEmpty());
        var list = of(items);
        return named ? list.with(Attributes.NONE.with("names", Vector.of(names))) : list;
    }

    static ListValue of(Map<String, ? extends Value> items) {
        return of(List.copyOf(items.keySet()), List.copyOf(items.values()));
    }

    /** A data frame of columns of one length. */
    static ListValue frame(Map<String, ? extends Value> columns) {
        return of(List.copyOf(columns.keySet()), List.copyOf(columns.values()))
                .with(Attributes.NONE
                        .with("names", Vector.of(List.copyOf(columns.keySet())))
                        .with("class", Vector.of("data.frame")));
    }

    List<Value> items() {
        return items;
    }

    Value item(int position) {
        return items.get(position);
    }

    boolean isFrame() {
        return inherits("data.frame");
    }

    /** How many rows a data frame has. */
    int rows() {
        return items.isEmpty() ? 0 : Indexing.length(items.get(0));
    }

    /** The item of that name, or null. */
    @Nullable
    Value find(String name) {
        for (int i = 0; i < items.size(); i++) {
            if (name(i).equals(name)) {
                return items.get(i);
            }
        }
        return null;
    }

    /** The names of all items, empty where there is none. */
    List<String> nameList() {
        return Stream.iterate(0, i -> i + 1).limit(items.size()).map(this::name).toList();
    }

    @Override
    int size() {
        return items.size();
    }

    @Override
    ListValue with(Attributes other) {
        return new ListValue(items, other);
    }

    @Override
    ListValue with(String attribute, @Nullable Value value) {
        return with(attributes().with(attribute, value));
    }

    @Override
    ListValue at(int[] positions) {
        return of(Arrays.stream(positions)
                .mapToObj(i -> i >= 0 && i < items.size() ? items.get(i) : Value.Null.NULL)
                .toList());
    }
}
