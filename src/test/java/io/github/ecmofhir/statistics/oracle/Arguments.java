package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, and where it was made. */
final class Arguments {

    /** One argument; the name is empty when it has none. */
    record Argument(String name, Promise promise) {
        static Argument of(Value value) {
            return new Argument("", Promise.of(value));
        }
    }

    private final List<Argument> all;
    private final Environment environment;
    private final Map<String, Promise> bound = new LinkedHashMap<>();
    private List<Argument> rest = List.of();

    Arguments(List<Argument> all, Environment environment) {
        this.all = all;
        this.environment = environment;
    }

    /** Where the call was made. */
    Environment environment() {
        return environment;
    }

    List<Argument> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    Value value(int position) {
        if (position >= all.size()) {
            throw new RError("argument " + (position + 1) + " is missing, with no default");
        }
        return all.get(position).promise().value();
    }

    Expr expression(int position) {
        return all.get(position).promise().expression();
    }

    Vector vector(int position) {
        return vector(value(position));
    }

    /**
     * Matches arguments to parameters as R does: by full name, by the beginning of a name, then by position. What is
     * behind {@code ...} is matched by full name only; what is left over is the {@link #rest()}.
     */
    Arguments bind(String... parameters) {
        var result = new Arguments(all, environment);
        var left = new ArrayList<>(all);
        var names = List.of(parameters);
        int dots = names.contains("...") ? names.indexOf("...") : names.size();
        for (String name : names) {
            result.take(left, name, argument -> argument.name().equals(name));
        }
        for (String name : names.subList(0, dots)) {
            result.take(left, name, argument -> !argument.name().isEmpty() && name.startsWith(argument.name()));
        }
        for (String name : names.subList(0, dots)) {
            result.take(left, name, argument -> argument.name().isEmpty());
        }
        if (dots == names.size() && !left.isEmpty()) {
            throw new RError("unused argument " + left.get(0).name() + " beside " + names);
        }
        result.rest = left;
        return result;
    }

    private void take(List<Argument> left, String name, java.util.function.Predicate<Argument> fits) {
        if (bound.containsKey(name)) {
            return;
        }
        left.stream().filter(fits).findFirst().ifPresent(found -> {
            left.remove(found);
            bound.put(name, found.promise());
        });
    }

    List<Argument> rest() {
        return rest;
    }

    boolean has(String name) {
        var found = bound.get(name);
        return found != null && !found.isEmpty();
    }

    Promise promise(String name) {
        var found = bound.get(name);
        if (found == null) {
            throw new RError("argument \"" + name + "\" is missing, with no default");
        }
        return found;
    }

    Value get(String name) {
        return promise(name).value();
    }

    /** The value of an argument, null when it was not given or is NULL. */
    @Nullable
    Value find(String name) {
        if (!has(name)) {
            return null;
        }
        var value = get(name);
        return value == Value.Null.NULL ? null : value;
    }

    @Nullable
    Expr findExpression(String name) {
        return has(name) ? promise(name).expression() : null;
    }

    Vector vector(String name) {
        return vector(get(name));
    }

    double[] numbers(String name) {
        return vector(name).numbers();
    }

    double number(String name) {
        return vector(name).number(0);
    }

    double number(String name, double otherwise) {
        return find(name) == null ? otherwise : number(name);
    }

    int integer(String name) {
        return (int) number(name);
    }

    boolean flag(String name, boolean otherwise) {
        return find(name) == null ? otherwise : number(name) != 0;
    }

    String text(String name, String otherwise) {
        return find(name) == null ? otherwise : vector(name).text(0);
    }

    Value.Function function(String name) {
        return function(get(name));
    }

    Value.Function function(Value value) {
        if (value instanceof Value.Function function) {
            return function;
        }
        return environment.function(vector(value).text(0));
    }

    /** Calls a function with values. */
    Value apply(Value.Function function, List<Argument> arguments) {
        return Interpreter.call(function, arguments, environment);
    }

    static Vector vector(Value value) {
        if (value instanceof Vector vector) {
            return vector;
        }
        if (value == Value.Null.NULL) {
            return Vector.logicals();
        }
        if (value instanceof ListValue list && !list.isFrame()) {
            return vector(Lists.unlisted(list));
        }
        throw new RError("a vector is needed");
    }
}
