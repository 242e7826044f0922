package io.github.ecmofhir.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table, one after the other. */
public interface RowSink {

    /** Called once, before the first row. */
    void columns(List<ViewColumn> columns);

    /**
     * @param values in the order of the columns, each in the Java form of its {@link ColumnKind}, null where there is none
     * @return whether more rows are wanted
     */
    boolean row(@Nullable Object[] values);
}
