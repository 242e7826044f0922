package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a column becomes. Each kind is a record whose components are the words that a mapping may write beside {@code
 * is:}; a new kind is a new record and its line in {@link Kinds}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
interface ColumnKind {

    /**
     * Adds to the run what the cell states; an empty cell states nothing, or that the value is unknown.
     *
     * @throws io.github.ecmofhir.problem.Problem if the cell cannot be read
     */
    void read(Cell cell, Row row, RunDraft run);

    /**
     * The way back: the cell that the case table gives for this column, empty where the table is empty.
     *
     * @param cases value of each column of the case table for one run; missing is empty
     * @param column of the case table that holds what the cell said
     */
    default String cell(UnaryOperator<String> cases, String column) {
        return cases.apply(column);
    }

    /** The cell that stands for a meaning, empty where none does. */
    static String inverse(Map<String, String> meanings, String meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Other columns that give this one its meaning. */
    default List<String> alsoReads() {
        return List.of();
    }
}
