package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.ViewColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as text. */
final class Written {

    static final List<ViewColumn> ALL_KINDS = List.of(
            new ViewColumn("name", "string", ColumnKind.TEXT, false),
            new ViewColumn("alive", "boolean", ColumnKind.BOOLEAN, false),
            new ViewColumn("hours", "integer", ColumnKind.INTEGER, false),
            new ViewColumn("count", "integer64", ColumnKind.LONG, false),
            new ViewColumn("lactate", "decimal", ColumnKind.DECIMAL, false));

    private Written() {}

    static @Nullable Object[] ofAllKinds() {
        return row("Aigerim", true, 12, 3_000_000_000L, new BigDecimal("8.30"));
    }

    static @Nullable Object[] nothing() {
        return new @Nullable Object[ALL_KINDS.size()];
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    static ViewColumn text(String name, @Nullable String type) {
        return new ViewColumn(name, type, ColumnKind.TEXT, false);
    }

    static ViewColumn list(ColumnKind kind) {
        return new ViewColumn("list", null, kind, true);
    }

    static String table(TableFormat format, List<ViewColumn> columns, @Nullable Object[]... rows) throws IOException {
        return table(format, true, columns, rows);
    }

    static String table(TableFormat format, boolean header, List<ViewColumn> columns, @Nullable Object[]... rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.of(format, header, out);
        table.columns(columns);
        Arrays.stream(rows).forEach(table::row);
        table.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
