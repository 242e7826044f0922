package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on the first rows only. */
final class LimitedRows implements RowSink {

    private final RowSink sink;
    private long left;

    /** @param most rows that are handed on */
    LimitedRows(RowSink sink, long most) {
        this.sink = sink;
        this.left = most;
    }

    @Override
    public void columns(List<ViewColumn> columns) {
        sink.columns(columns);
    }

    @Override
    public boolean row(@Nullable Object[] values) {
        if (left <= 0) {
            return false;
        }
        left--;
        return sink.row(values) && left > 0;
    }
}
