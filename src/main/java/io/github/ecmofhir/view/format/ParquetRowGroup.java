package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a Parquet file that are held as columns until they are written together. The library's writer of rows does that too, but
 * wants Hadoop; what it is made of does not.
 */
final class ParquetRowGroup {

    /** Bytes: some thousand rows of the widest view, and of a narrow one a hundred thousand. */
    static final long ENOUGH = 16L * 1024 * 1024;

    /**
     * With a smaller dictionary than usual: it is meant for codes, and a column of identifiers does without sooner, which halves the
     * time that writing takes.
     */
    static final ParquetProperties PROPERTIES =
            ParquetProperties.builder().withDictionaryPageSize(16 * 1024).build();

    /** Asking what is held looks at each column, so it is asked after that much more, in bytes. */
    private static final long STEP = 1024 * 1024;

    private final List<ViewColumn> columns;
    private final MessageType schema;
    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore values;
    private final List<ParquetColumn> cells;
    private long rows;
    private long sinceAsked;

    ParquetRowGroup(List<ViewColumn> columns, MessageType schema) {
        this.columns = columns;
        this.schema = schema;
        this.pages = new ColumnChunkPageWriteStore(
                new SnappyPages(), schema, PROPERTIES.getAllocator(), PROPERTIES.getColumnIndexTruncateLength());
        this.values = PROPERTIES.newColumnWriteStore(schema, pages, pages);
        this.cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            // Each column, lists too, has one kind of value and so one descriptor
            cells.add(new ParquetColumn(
                    columns.get(i), values.getColumnWriter(schema.getColumns().get(i))));
        }
    }

    void add(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            sinceAsked += cells.get(i).write(row[i]);
        }
        values.endRecord();
        rows++;
    }

    boolean isFull() {
        if (sinceAsked < STEP) {
            return false;
        }
        sinceAsked = 0;
        return values.getBufferedSize() >= ENOUGH;
    }

    /**
     * Writes nothing when it has no rows.
     *
     * @return the next group, without rows
     */
    ParquetRowGroup writeTo(ParquetFileWriter file) throws IOException {
        if (rows > 0) {
            try (pages;
                    values) {
                file.startBlock(rows);
                values.flush();
                pages.flushToFileWriter(file);
                file.endBlock();
            }
        }
        return new ParquetRowGroup(columns, schema);
    }
}
