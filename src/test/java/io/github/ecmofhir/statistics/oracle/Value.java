package io.github.ecmofhir.statistics.oracle;

import org.jspecify.annotations.Nullable;

/** A value of R. */
sealed interface Value {

    /** NULL for what is not there. */
    static Value orNull(@Nullable Value value) {
        return value == null ? Null.NULL : value;
    }

    /** R's NULL. */
    enum Null implements Value {
        NULL
    }

    /** Vectors and lists: items in an order, with attributes. */
    abstract sealed class Sequence implements Value permits Vector, ListValue {

        private final Attributes attributes;

        Sequence(Attributes attributes) {
            this.attributes = attributes;
        }

        final Attributes attributes() {
            return attributes;
        }

        final @Nullable Vector names() {
            return attributes.get("names") instanceof Vector names ? names : null;
        }

        /** The name of an item, empty when it has none. */
        final String name(int item) {
            var names = names();
            return names == null || names.missing(item) ? "" : names.text(item);
        }

        /** The sizes of an array, null when this is none. */
        final int @Nullable [] dim() {
            return attributes.get("dim") instanceof Vector dim ? dim.integers() : null;
        }

        final boolean inherits(String name) {
            return attributes.get("class") instanceof Vector classes
                    && classes.texts().contains(name);
        }

        abstract int size();

        abstract Sequence with(Attributes other);

        /** The items at positions counted from 0, missing where a position is none of ours, without attributes. */
        abstract Sequence at(int[] positions);

        /** The same with what belongs to items and kind: names, levels and class. */
        final Sequence select(int[] positions) {
            var kept = Attributes.NONE;
            var names = names();
            if (names != null) {
                kept = kept.with("names", names.at(positions));
            }
            if (inherits("factor") || inherits("AsIs")) {
                kept = kept.with("levels", attributes.get("levels")).with("class", attributes.get("class"));
            }
            return at(positions).with(kept);
        }

        abstract Sequence with(String attribute, @Nullable Value value);
    }

    /** A formula and where its names are looked up. */
    record Formula(@Nullable Expr left, Expr right, Environment environment) implements Value {}

    /** An expression kept as such. */
    record Quoted(Expr expression) implements Value {}

    /** What is ours and means nothing to R. */
    record Held(Object object) implements Value {}

    /** Stands in a list for a figure that is not implemented. */
    record Missing(String what) implements Value {}

    /** A function. */
    sealed interface Function extends Value {}

    /** A function written in R. */
    record Closure(Expr.Lambda lambda, Environment environment) implements Function {}

    /** A function written here. */
    non-sealed interface Builtin extends Function {
        Value call(Arguments arguments);
    }
}
