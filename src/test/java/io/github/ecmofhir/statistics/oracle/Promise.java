package io.github.ecmofhir.statistics.oracle;

import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for. */
final class Promise {

    private final @Nullable Expr expression;
    private final @Nullable Environment environment;
    private @Nullable Value value;

    private Promise(@Nullable Expr expression, @Nullable Environment environment, @Nullable Value value) {
        this.expression = expression;
        this.environment = environment;
        this.value = value;
    }

    static Promise of(Value value) {
        return new Promise(null, null, value);
    }

    static Promise of(Expr expression, Environment environment) {
        return new Promise(expression, environment, null);
    }

    /** What stands for an argument that is left empty. */
    static Promise empty() {
        return new Promise(null, null, null);
    }

    boolean isEmpty() {
        return expression == null && value == null;
    }

    /** The code behind the value; the value itself when there is no code. */
    Expr expression() {
        return expression != null ? expression : new Expr.Constant(value());
    }

    Value value() {
        if (value == null) {
            if (expression == null || environment == null) {
                throw new RError("argument is missing, with no default");
            }
            value = Interpreter.evaluate(expression, environment);
        }
        if (value instanceof Value.Missing missing) {
            throw new NotYet(missing.what());
        }
        return value;
    }

    /** The value, or what stands for it in a list when it is not implemented. */
    Value orMissing() {
        try {
            return value();
        } catch (NotYet notYet) {
            return new Value.Missing(String.valueOf(notYet.getMessage()));
        }
    }
}
