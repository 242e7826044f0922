package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.operation.KnownRelations.Known;
import io.github.ecmofhir.view.sql.SqlLibrary;

/** What can be asked for: a table, a view that is brought along, or a query over tables. */
sealed interface Subject {

    /** A table that the server has at hand. */
    record Table(Known known) implements Subject {}

    record View(CompiledView view) implements Subject {}

    record Query(SqlLibrary library) implements Subject {}

    /** Its own name; empty where it has none. */
    default String name() {
        if (this instanceof Table table) {
            return table.known.name();
        }
        return this instanceof View view ? view.view.name() : ((Query) this).library.name();
    }
}
