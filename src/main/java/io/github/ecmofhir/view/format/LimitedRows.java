package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on the first rows only. */
public final class LimitedRows implements RowSink {

    private final RowSink sink;
    private long left;

    /** @param most rows that are handed on */
    public LimitedRows(RowSink sink, long most) {
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
