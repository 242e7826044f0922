package io.github.ecmofhir.statistics.oracle;

import io.github.ecmofhir.statistics.Interval;
import io.github.ecmofhir.statistics.RatioInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A list in the making: figures of ours by the names that the cases have for them. */
final class Figures {

    private final List<String> names = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    Figures put(String name, Value value) {
        names.add(name);
        values.add(value);
        return this;
    }

    Figures put(String name, double value) {
        return put(name, Vector.of(value));
    }

    Figures put(String name, OptionalDouble value) {
        return put(name, value.orElse(Double.NaN));
    }

    Figures put(String name, boolean value) {
        return put(name, Vector.of(value));
    }

    Figures put(String name, String value) {
        return put(name, Vector.of(value));
    }

    /** Several, which stay several when they are one. */
    Figures put(String name, double... values) {
        return put(name, boxed(Vector.of(values)));
    }

    Figures put(String name, List<String> texts) {
        return put(name, boxed(Vector.of(texts)));
    }

    Figures put(String name, Figures figures) {
        return put(name, figures.list());
    }

    Figures put(String name, double[][] matrix) {
        return put(name, Matrices.matrix(matrix));
    }

    Figures limits(String name, Optional<Interval> interval) {
        return put(
                name,
                interval.map(found -> new double[] {found.lower(), found.upper()})
                        .orElse(new double[] {Double.NaN, Double.NaN}));
    }

    Figures ratioLimits(String name, Optional<RatioInterval> interval) {
        return put(
                name,
                interval.map(found -> new double[] {found.lower(), found.upper()})
                        .orElse(new double[] {Double.NaN, Double.NaN}));
    }

    Figures putAll(Figures other) {
        names.addAll(other.names);
        values.addAll(other.values);
        return this;
    }

    ListValue list() {
        return ListValue.of(names, values);
    }

    /** What R calls the result of a fit or a test: whatever of it is not here is not implemented. */
    ListValue fit(String kind) {
        return list().with("class", Vector.of(kind)).with("fit", Vector.of(true));
    }

    static Vector boxed(Vector vector) {
        return vector.with("class", Vector.of("AsIs"));
    }

    /** The same with what the generic functions of R answer when they are called with it. */
    ListValue fit(String kind, Map<String, Value.Builtin> methods) {
        var fit = fit(kind);
        for (var method : methods.entrySet()) {
            fit = fit.with("method " + method.getKey(), method.getValue());
        }
        return fit;
    }

    /** A column of a data frame. */
    static <T> Vector column(List<T> items, Function<T, Double> part) {
        return Vector.of(items.stream().mapToDouble(part::apply).toArray());
    }

    static ListValue frame(Map<String, Vector> columns) {
        return ListValue.frame(columns);
    }
}
