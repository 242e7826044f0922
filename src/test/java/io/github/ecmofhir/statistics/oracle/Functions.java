package io.github.ecmofhir.statistics.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All functions by name. */
final class Functions {

    static final Map<String, Value> CONSTANTS = Map.of(
            "T", Vector.of(true),
            "F", Vector.of(false),
            "pi", Vector.of(Math.PI),
            "letters",
                    Vector.of(IntStream.range(0, 26)
                            .mapToObj(i -> String.valueOf((char) ('a' + i)))
                            .toList()),
            "LETTERS",
                    Vector.of(IntStream.range(0, 26)
                            .mapToObj(i -> String.valueOf((char) ('A' + i)))
                            .toList()));

    private static final Map<String, Value.Builtin> ALL = all();

    private Functions() {}

    private static Map<String, Value.Builtin> all() {
        Map<String, Value.Builtin> all = new HashMap<>();
        List.of(
                        Interpreter.FUNCTIONS,
                        Indexing.FUNCTIONS,
                        Arithmetic.FUNCTIONS,
                        Maths.FUNCTIONS,
                        Vectors.FUNCTIONS,
                        Texts.FUNCTIONS,
                        Lists.FUNCTIONS,
                        Factors.FUNCTIONS,
                        Matrices.FUNCTIONS,
                        Frames.FUNCTIONS,
                        Distributions.FUNCTIONS,
                        Formulas.FUNCTIONS,
                        Natives.ALL)
                .forEach(part -> part.forEach((name, function) -> {
                    if (all.put(name, function) != null) {
                        throw new IllegalStateException("Two functions " + name);
                    }
                }));
        return Map.copyOf(all);
    }

    static Value.@Nullable Function find(String name) {
        return ALL.get(name);
    }

    static Value.Function named(String name) {
        var found = ALL.get(name);
        if (found == null) {
            throw new NotYet(name);
        }
        return found;
    }
}
