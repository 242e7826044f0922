package io.github.ecmofhir.statistics.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Works out what R code comes to. */
final class Interpreter {

    /** Leaves a loop, or what is left of a turn of it. */
    static final class Jump extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean ends;

        Jump(boolean ends) {
            super(null, null, false, false);
            this.ends = ends;
        }
    }

    /** Leaves a function. */
    static final class Return extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Value value;

        Return(Value value) {
            super(null, null, false, false);
            this.value = value;
        }
    }

    /** What is known to the interpreter itself. */
    static final Map<String, Value.Builtin> FUNCTIONS = Map.ofEntries(
            Map.entry("{", Interpreter::block),
            Map.entry("(", call -> call.value(0)),
            Map.entry("if", Interpreter::choose),
            Map.entry("for", Interpreter::loop),
            Map.entry("while", Interpreter::repeat),
            Map.entry("break", call -> {
                throw new Jump(true);
            }),
            Map.entry("next", call -> {
                throw new Jump(false);
            }),
            Map.entry("return", call -> {
                throw new Return(call.size() == 0 ? Value.Null.NULL : call.value(0));
            }),
            Map.entry("<-", call -> assign(call, call.environment())),
            Map.entry("<<-", Interpreter::assignOutside),
            Map.entry("~", Interpreter::formula),
            Map.entry("quote", call -> new Value.Quoted(call.expression(0))),
            Map.entry("local", call -> evaluate(call.expression(0), new Environment(call.environment()))),
            Map.entry("with", Interpreter::with),
            Map.entry("missing", call -> {
                var found = call.environment().findHere(((Expr.Name) call.expression(0)).name());
                return Vector.of(found == null || found.isEmpty());
            }),
            Map.entry("tryCatch", Interpreter::tryCatch),
            Map.entry("try", Interpreter::attempt),
            Map.entry("suppressWarnings", call -> call.value(0)),
            Map.entry("suppressMessages", call -> call.value(0)),
            Map.entry("invisible", call -> call.value(0)),
            Map.entry("force", call -> call.value(0)),
            Map.entry("identity", call -> call.value(0)),
            Map.entry("library", call -> Value.Null.NULL),
            Map.entry("options", call -> Value.Null.NULL),
            Map.entry("warning", call -> Value.Null.NULL),
            Map.entry("conditionMessage", call -> {
                var message = ((ListValue) call.value(0)).find("message");
                return message == null ? Value.Null.NULL : message;
            }),
            Map.entry("stop", call -> {
                throw new RError(call.vector(0).text(0));
            }),
            Map.entry("switch", Interpreter::select),
            Map.entry("do.call", Interpreter::callBuilt),
            Map.entry("all.vars", call -> Vector.of(List.copyOf(Formulas.variables(call.value(0))))));

    private Interpreter() {}

    static Value evaluate(Expr expression, Environment environment) {
        if (expression instanceof Expr.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expr.Name name) {
            var found = environment.find(name.name());
            if (found != null) {
                return found.value();
            }
            var function = Functions.find(name.name());
            if (function != null) {
                return function;
            }
            var constant = Functions.CONSTANTS.get(name.name());
            if (constant != null) {
                return constant;
            }
            // A function that is not implemented, when it is named without being called
            throw new NotYet("'" + name.name() + "'");
        }
        if (expression instanceof Expr.Lambda lambda) {
            return new Value.Closure(lambda, environment);
        }
        var call = (Expr.Call) expression;
        var function = call.function() instanceof Expr.Name name
                ? environment.function(name.name())
                : call.function() instanceof Expr.Constant constant && constant.value() instanceof Vector text
                        ? environment.function(text.text(0))
                        : (Value.Function) evaluate(call.function(), environment);
        return call(function, arguments(call, environment), environment);
    }

    private static List<Arguments.Argument> arguments(Expr.Call call, Environment environment) {
        List<Arguments.Argument> arguments = new ArrayList<>();
        for (var argument : call.arguments()) {
            var value = argument.value();
            if (value instanceof Expr.Name name && name.name().equals("...")) {
                arguments.addAll(environment.dots());
            } else {
                arguments.add(new Arguments.Argument(
                        argument.name(), value == null ? Promise.empty() : Promise.of(value, environment)));
            }
        }
        return arguments;
    }

    /** Calls a function from an environment. */
    static Value call(Value.Function function, List<Arguments.Argument> given, Environment environment) {
        var arguments = new Arguments(given, environment);
        if (function instanceof Value.Builtin builtin) {
            return builtin.call(arguments);
        }
        var closure = (Value.Closure) function;
        var parameters = closure.lambda().parameters();
        var bound =
                arguments.bind(parameters.stream().map(Interpreter::parameter).toArray(String[]::new));
        var inside = new Environment(closure.environment());
        for (var parameter : parameters) {
            String name = parameter(parameter);
            if (name.equals("...")) {
                inside.bindDots(bound.rest());
            } else if (bound.has(name)) {
                inside.bind(name, bound.promise(name));
            } else if (!parameter.name().isEmpty() && parameter.value() != null) {
                inside.bind(name, Promise.of(parameter.value(), inside));
            } else {
                inside.bind(name, Promise.empty());
            }
        }
        try {
            return evaluate(closure.lambda().body(), inside);
        } catch (Return result) {
            return result.value;
        }
    }

    /** {@code a} is an argument without name, {@code a=1} one with. */
    private static String parameter(Expr.Arg parameter) {
        return parameter.value() instanceof Expr.Name name && parameter.name().isEmpty()
                ? name.name()
                : parameter.name();
    }

    private static Value block(Arguments call) {
        Value last = Value.Null.NULL;
        for (var expression : call.all()) {
            last = expression.promise().value();
        }
        return last;
    }

    private static Value choose(Arguments call) {
        if (isTrue(call.value(0))) {
            return call.value(1);
        }
        return call.size() > 2 ? call.value(2) : Value.Null.NULL;
    }

    static boolean isTrue(Value value) {
        var vector = Arguments.vector(value);
        if (vector.size() != 1) {
            throw new RError(vector.size() == 0 ? "argument is of length zero" : "the condition has length > 1");
        }
        if (vector.missing(0)) {
            throw new RError("missing value where TRUE/FALSE needed");
        }
        return vector.isText() ? vector.text(0).equals("TRUE") : vector.number(0) != 0;
    }

    private static Value loop(Arguments call) {
        String name = ((Expr.Name) call.expression(0)).name();
        var over = call.value(1);
        for (int i = 0; i < Indexing.length(over); i++) {
            call.environment().bind(name, Promise.of(Indexing.item(over, i)));
            if (ended(call.expression(2), call.environment())) {
                break;
            }
        }
        return Value.Null.NULL;
    }

    private static Value repeat(Arguments call) {
        while (isTrue(evaluate(call.expression(0), call.environment()))) {
            if (ended(call.expression(1), call.environment())) {
                break;
            }
        }
        return Value.Null.NULL;
    }

    private static boolean ended(Expr body, Environment environment) {
        try {
            evaluate(body, environment);
            return false;
        } catch (Jump jump) {
            return jump.ends;
        }
    }

    private static Value formula(Arguments call) {
        boolean one = call.size() == 1;
        return new Value.Formula(one ? null : call.expression(0), call.expression(one ? 0 : 1), call.environment());
    }

    private static Value with(Arguments call) {
        if (call.value(0) instanceof ListValue list && Natives.method(list, "with") instanceof Value.Builtin method) {
            return method.call(call);
        }
        return evaluate(call.expression(1), Environment.within(call.value(0), call.environment()));
    }

    private static Value tryCatch(Arguments call) {
        var bound = call.bind("expr", "...", "error", "warning", "finally");
        try {
            return bound.get("expr");
        } catch (RError error) {
            if (!bound.has("error")) {
                throw error;
            }
            var condition = ListValue.of(Map.of("message", Vector.of(String.valueOf(error.getMessage()))))
                    .with("class", Vector.of("error"));
            return call.apply(bound.function("error"), List.of(Arguments.Argument.of(condition)));
        }
    }

    private static Value attempt(Arguments call) {
        try {
            return call.value(0);
        } catch (RError error) {
            return Vector.of("Error : " + error.getMessage()).with("class", Vector.of("try-error"));
        }
    }

    private static Value select(Arguments call) {
        var by = call.vector(0);
        var cases = call.all().subList(1, call.size());
        if (!by.isText()) {
            int chosen = (int) by.number(0) - 1;
            return chosen >= 0 && chosen < cases.size()
                    ? cases.get(chosen).promise().value()
                    : Value.Null.NULL;
        }
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).name().equals(by.text(0)) || cases.get(i).name().isEmpty()) {
                int chosen = i;
                // An empty one falls through to the next
                while (cases.get(chosen).promise().isEmpty()) {
                    chosen++;
                }
                return cases.get(chosen).promise().value();
            }
        }
        return Value.Null.NULL;
    }

    private static Value callBuilt(Arguments call) {
        var bound = call.bind("what", "args");
        var items = bound.get("args");
        List<Arguments.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < Indexing.length(items); i++) {
            String name = items instanceof Value.Sequence sequence ? sequence.name(i) : "";
            arguments.add(new Arguments.Argument(name, Promise.of(Indexing.item(items, i))));
        }
        return call.apply(bound.function("what"), arguments);
    }

    private static Value assignOutside(Arguments call) {
        var target = call.expression(0);
        return target instanceof Expr.Name name
                ? assign(call, call.environment().outerOwner(name.name()))
                : assign(call, call.environment());
    }

    /** A name may be given to what is not implemented; whoever asks for it will know. */
    private static Value assign(Arguments call, Environment environment) {
        var value = call.all().get(1).promise().orMissing();
        assign(call.expression(0), value, environment);
        return value instanceof Value.Missing ? Value.Null.NULL : value;
    }

    private static void assign(Expr target, Value value, Environment environment) {
        if (target instanceof Expr.Name name) {
            environment.bind(name.name(), Promise.of(value));
        } else if (target instanceof Expr.Constant constant) {
            environment.bind(Arguments.vector(constant.value()).text(0), Promise.of(value));
        } else {
            var call = (Expr.Call) target;
            var inner = call.argument(0);
            var old = present(inner, environment);
            List<Arguments.Argument> arguments = new ArrayList<>(arguments(call, environment));
            arguments.set(0, Arguments.Argument.of(old));
            arguments.add(new Arguments.Argument("value", Promise.of(value)));
            String function = ((Expr.Name) call.function()).name() + "<-";
            assign(inner, call(environment.function(function), arguments, environment), environment);
        }
    }

    /** What is assigned into; nothing yet is NULL. */
    private static Value present(Expr target, Environment environment) {
        return target instanceof Expr.Name name && environment.find(name.name()) == null
                ? Value.Null.NULL
                : evaluate(target, environment);
    }
}
