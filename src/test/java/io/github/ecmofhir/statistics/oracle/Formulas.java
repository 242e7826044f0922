package io.github.ecmofhir.statistics.oracle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in formulas. */
final class Formulas {

    static final Map<String, Value.Builtin> FUNCTIONS = Map.of(
            "as.formula", Formulas::formula,
            "formula", Formulas::formula,
            "reformulate",
                    call -> formula(
                            Vector.of((call.size() > 1 ? call.vector(1).text(0) : "") + "~"
                                    + String.join("+", call.vector(0).texts())),
                            call.environment()),
            "Surv", Formulas::survival,
            "strata", call -> Factors.factor(call.vector(0)),
            "cluster", call -> call.value(0),
            "offset", call -> call.value(0));

    private Formulas() {}

    private static Value formula(Arguments call) {
        return formula(call.value(0), call.environment());
    }

    static Value.Formula formula(Value value, Environment environment) {
        return value instanceof Value.Formula formula
                ? formula
                : (Value.Formula) Interpreter.evaluate(
                        Parser.parse(Arguments.vector(value).text(0)), environment);
    }

    /** The names of a formula's variables. */
    static Set<String> variables(Value value) {
        Set<String> names = new LinkedHashSet<>();
        if (value instanceof Value.Formula formula) {
            variables(formula.left(), names);
            variables(formula.right(), names);
        } else if (value instanceof Value.Quoted quoted) {
            variables(quoted.expression(), names);
        }
        return names;
    }

    private static void variables(@Nullable Expr expression, Set<String> names) {
        if (expression instanceof Expr.Name name) {
            names.add(name.name());
        } else if (expression instanceof Expr.Call call) {
            call.arguments().forEach(argument -> variables(argument.value(), names));
        }
    }

    /** Follow-up with {@code time}, {@code event} of 0 and 1 and, for counting processes, {@code start}. */
    private static Value survival(Arguments call) {
        var bound = call.bind("time", "time2", "event", "type");
        boolean counting = bound.has("event") && bound.has("time2");
        Map<String, Value> columns = new LinkedHashMap<>();
        if (counting) {
            columns.put("start", Vector.of(bound.numbers("time")));
        }
        columns.put("time", Vector.of(bound.numbers(counting ? "time2" : "time")));
        String status = bound.has("event") ? "event" : "time2";
        var events = bound.has(status)
                ? bound.vector(status)
                : Vector.of(IntStream.range(0, bound.vector("time").size())
                        .map(i -> 1)
                        .toArray());
        if (events.isFactor()) {
            throw new NotYet("Surv of several events");
        }
        boolean oneTwo = events.kind() == Vector.Kind.NUMBER
                && java.util.Arrays.stream(events.numbers())
                                .filter(event -> !Double.isNaN(event))
                                .max()
                                .orElse(1)
                        == 2;
        columns.put(
                "event",
                Vector.of(java.util.Arrays.stream(events.numbers())
                        .map(event -> Double.isNaN(event) ? event : event == (oneTwo ? 2 : 1) ? 1 : 0)
                        .toArray()));
        return ListValue.frame(columns).with("class", Vector.of("data.frame", "Surv"));
    }

    /** Whether something is follow-up. */
    static boolean isSurvival(Value value) {
        return value instanceof ListValue list && list.inherits("Surv");
    }

    /** Columns of a value: of follow-up its parts. */
    static List<Vector> parts(Value value) {
        return value instanceof ListValue list
                ? list.items().stream().map(Vector.class::cast).toList()
                : List.of((Vector) value);
    }
}
