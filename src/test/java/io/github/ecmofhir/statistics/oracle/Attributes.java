package io.github.ecmofhir.statistics.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about a value beside its items: names, dim, dimnames, levels, class. */
record Attributes(Map<String, Value> values) {

    static final Attributes NONE = new Attributes(Map.of());

    @Nullable
    Value get(String name) {
        return values.get(name);
    }

    /** The same with one more, or without it when the value is null or NULL. */
    Attributes with(String name, @Nullable Value value) {
        Map<String, Value> other = new LinkedHashMap<>(values);
        if (value == null || value == Value.Null.NULL) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Attributes(other);
    }
}
