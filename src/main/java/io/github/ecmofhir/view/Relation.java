package io.github.ecmofhir.view;

/** A table that can be asked for by name: a view of the guide, one that a request brings, or one that another room makes. */
@FunctionalInterface
public interface Relation {

    /**
     * Gives the columns and the rows, in an order that depends on the stored data alone.
     *
     * @param at the moment as of which stored rows are read
     */
    void read(Snapshot at, Scope scope, RowSink sink);
}
