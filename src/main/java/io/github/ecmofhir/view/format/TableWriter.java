package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table in one of its formats, row by row; used once. What cannot be written, as the receiver has gone, ends it with an
 * {@link UncheckedIOException}.
 */
public abstract class TableWriter implements RowSink {

    private long rows;

    /** @param header whether CSV has a line with the names of the columns */
    public static TableWriter of(TableFormat format, boolean header, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out, header);
            case JSON -> new JsonTable(out, true);
            case NDJSON -> new JsonTable(out, false);
            case FHIR -> new ParametersTable(out);
            case PARQUET -> new ParquetTable(out);
        };
    }

    /** How many rows were written. */
    public long rows() {
        return rows;
    }

    /** @param columns each of a kind that the format has */
    abstract void begin(List<ViewColumn> columns) throws IOException;

    abstract void write(@Nullable Object[] values) throws IOException;

    /** To be called after the last row; the stream stays open. */
    public abstract void end() throws IOException;

    @Override
    public final void columns(List<ViewColumn> columns) {
        try {
            begin(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final boolean row(@Nullable Object[] values) {
        try {
            write(values);
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
