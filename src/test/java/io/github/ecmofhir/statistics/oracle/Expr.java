package io.github.ecmofhir.statistics.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of R code as a tree. Operators and keywords are calls of functions of that name. */
sealed interface Expr {

    /** A value that stands in the code. */
    record Constant(Value value) implements Expr {}

    record Name(String name) implements Expr {}

    record Call(Expr function, List<Arg> arguments) implements Expr {

        static Call of(String function, Expr... arguments) {
            return new Call(
                    new Name(function),
                    List.of(arguments).stream().map(value -> new Arg("", value)).toList());
        }

        /** The expression of an argument that was given. */
        Expr argument(int position) {
            var value = arguments.get(position).value();
            if (value == null) {
                throw new RError("argument " + (position + 1) + " is empty");
            }
            return value;
        }
    }

    /** A function as it is written. */
    record Lambda(List<Arg> parameters, Expr body) implements Expr {}

    /**
     * An argument or a parameter.
     *
     * @param name empty when it has none
     * @param value null when it is empty, as in {@code m[1, ]}
     */
    record Arg(String name, @Nullable Expr value) {}

    Set<String> SPACED =
            Set.of("+", "-", "*", "==", "!=", "<", ">", "<=", ">=", "&", "|", "&&", "||", "%in%", "~", "<-");
    Set<String> TIGHT = Set.of("/", "^", ":", "$");

    /** Whether this is a call of that function. */
    default boolean calls(String function) {
        return this instanceof Call call
                && call.function() instanceof Name name
                && name.name().equals(function);
    }

    /** The code as R writes it. */
    default String deparse() {
        if (this instanceof Name name) {
            return name.name();
        }
        if (this instanceof Constant constant && constant.value() instanceof Vector vector) {
            return vector.isText() ? '"' + vector.text(0) + '"' : vector.text(0);
        }
        if (!(this instanceof Call call) || !(call.function() instanceof Name function)) {
            return this instanceof Constant ? "NULL" : toString();
        }
        var arguments = call.arguments();
        String name = function.name();
        if (arguments.size() == 2 && SPACED.contains(name)) {
            return text(arguments.get(0)) + " " + name + " " + text(arguments.get(1));
        }
        if (arguments.size() == 2 && TIGHT.contains(name)) {
            return text(arguments.get(0)) + name + text(arguments.get(1));
        }
        if (arguments.size() == 1 && Set.of("+", "-", "!", "~").contains(name)) {
            return name + text(arguments.get(0));
        }
        if (name.equals("(")) {
            return "(" + text(arguments.get(0)) + ")";
        }
        var rest = name.startsWith("[") ? arguments.subList(1, arguments.size()) : arguments;
        String inner = rest.stream().map(Expr::text).collect(Collectors.joining(", "));
        return switch (name) {
            case "[" -> text(arguments.get(0)) + "[" + inner + "]";
            case "[[" -> text(arguments.get(0)) + "[[" + inner + "]]";
            default -> name + "(" + inner + ")";
        };
    }

    private static String text(Arg argument) {
        String value = argument.value() == null ? "" : argument.value().deparse();
        return argument.name().isEmpty() ? value : argument.name() + " = " + value;
    }
}
