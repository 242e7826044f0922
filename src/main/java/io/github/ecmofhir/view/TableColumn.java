package io.github.ecmofhir.view;

/**
 * A column of a view in its table.
 *
 * @param name as the view calls it
 * @param sqlName as the table calls it
 * @param place of the value in the rows of the view
 */
record TableColumn(String name, String sqlName, ColumnKind kind, int place) {

    static TableColumn of(ViewColumn column, int place) {
        return new TableColumn(column.name(), SqlNames.column(column.name()), column.kind(), place);
    }
}
