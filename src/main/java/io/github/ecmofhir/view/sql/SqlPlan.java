package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.Relation;
import java.util.List;
import java.util.Map;

/**
 * What a query needs to be run: the tables that it is made of, each behind those that it depends on.
 *
 * @param tables in the order in which they are filled
 * @param names the place of each table of the query among {@link #tables}, by the name that its SQL has for it
 * @param arguments of the query, by the names of its parameters; one that is left out is not there
 */
public record SqlPlan(SqlLibrary query, List<Table> tables, Map<String, Integer> names, Map<String, Object> arguments) {

    /** A table that is filled before the query is run. */
    public sealed interface Table permits RowsTable, QueryTable {}

    /** Rows of a view. */
    public record RowsTable(Relation relation) implements Table {}

    /**
     * Rows that are themselves the result of a query.
     *
     * @param names as of {@link SqlPlan}
     */
    public record QueryTable(SqlLibrary query, Map<String, Integer> names) implements Table {}
}
