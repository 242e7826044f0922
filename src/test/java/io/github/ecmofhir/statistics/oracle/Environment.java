package io.github.ecmofhir.statistics.oracle;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for, here or further out. */
final class Environment {

    private final @Nullable Environment parent;
    private final Map<String, Promise> bindings = new HashMap<>();
    /** The folder in which files are found. */
    private final Path folder;
    /** What {@code ...} stands for. */
    private @Nullable List<Arguments.Argument> dots;

    Environment(Path folder) {
        parent = null;
        this.folder = folder;
    }

    Environment(Environment parent) {
        this.parent = parent;
        folder = parent.folder;
    }

    /** One in which the items of a list are known by name. */
    static Environment within(@Nullable Value data, Environment parent) {
        var environment = new Environment(parent);
        if (data instanceof ListValue list) {
            for (int i = 0; i < list.size(); i++) {
                environment.bind(list.name(i), Promise.of(list.item(i)));
            }
        }
        return environment;
    }

    Path folder() {
        return folder;
    }

    void bind(String name, Promise promise) {
        bindings.put(name, promise);
    }

    void bindDots(List<Arguments.Argument> arguments) {
        dots = arguments;
    }

    List<Arguments.Argument> dots() {
        for (var at = this; at != null; at = at.parent) {
            if (at.dots != null) {
                return at.dots;
            }
        }
        return List.of();
    }

    @Nullable
    Promise find(String name) {
        for (var at = this; at != null; at = at.parent) {
            var found = at.bindings.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Nullable
    Promise findHere(String name) {
        return bindings.get(name);
    }

    /** The nearest environment outside of this one that knows the name, or the outermost. */
    Environment outerOwner(String name) {
        var at = this;
        while (at.parent != null) {
            at = at.parent;
            if (at.bindings.containsKey(name)) {
                return at;
            }
        }
        return this;
    }

    /** The function of that name; values that are none are passed over. */
    Value.Function function(String name) {
        for (var at = this; at != null; at = at.parent) {
            var found = at.bindings.get(name);
            if (found != null && found.orMissing() instanceof Value.Function function) {
                return function;
            }
        }
        return Functions.named(name);
    }
}
