package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.ViewColumn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180, but with lines that end in a line feed alone. No value is an empty cell; a list stands as JSON. */
final class CsvTable extends TableWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final CSVPrinter printer;
    private final boolean header;

    CsvTable(OutputStream out, boolean header) throws IOException {
        this.printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
        this.header = header;
    }

    @Override
    void begin(List<ViewColumn> columns) throws IOException {
        if (header) {
            printer.printRecord(columns.stream().map(ViewColumn::name));
        }
    }

    @Override
    void write(@Nullable Object[] values) throws IOException {
        for (Object value : values) {
            printer.print(value instanceof List<?> list ? JsonTable.text(list) : value);
        }
        printer.println();
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }
}
